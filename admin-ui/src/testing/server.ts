import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { answer, type Question } from './fake/fake-server';
import type { Role } from './fake/grants';
import { invent } from './fake/people';
import { inventWorld, type World } from './fake/world';

export const server = setupServer();

export const PEOPLE = invent(120);

export interface Asked extends Question {
  operationName: string;
  csrf: string | null;
  signal: AbortSignal;
}

/** Answers as the backend would for this role, and keeps what was asked. */
export function serveAs(role: Role, special: Partial<World> = {}): Asked[] {
  const asked: Asked[] = [];
  const world = { ...inventWorld(PEOPLE), ...special };
  server.use(
    http.post('*/graphql', async ({ request }) => {
      const question = (await request.json()) as Question & { operationName: string };
      asked.push({ ...question, csrf: request.headers.get('X-XSRF-TOKEN'), signal: request.signal });
      return HttpResponse.json(await answer(world, role, question));
    }),
  );
  return asked;
}

export function serveStatus(status: number) {
  server.use(http.post('*/graphql', () => new HttpResponse(null, { status })));
}
