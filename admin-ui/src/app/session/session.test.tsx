import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityViolations, renderApp } from '@/testing/render-app';
import { serveAs, server, serveStatus } from '@/testing/server';
import { takeReturnTo } from './return-to';
import { nextPlace } from './sign-out';

afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; Max-Age=0';
});

describe('session', () => {
  it('offers to sign in when nobody is', async () => {
    serveStatus(401);
    const { container } = renderApp('/segments');
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeInTheDocument();
    expect(await accessibilityViolations(container)).toEqual([]);
  });

  it('keeps the work on the screen when the session ends', async () => {
    serveAs('marketing');
    server.use(
      http.post('*/graphql', async ({ request }) => {
        const { operationName } = (await request.clone().json()) as { operationName: string };
        return operationName === 'Viewer' ? undefined : new HttpResponse(null, { status: 401 });
      }),
    );
    renderApp('/segments');
    expect(await screen.findByText('Your session has ended', { selector: 'h2' })).toBeInTheDocument();
  });

  it('asks to wait when the server cannot tell whether the session goes on', async () => {
    server.use(
      http.post('*/graphql', () =>
        HttpResponse.json(
          { errors: [{ message: 'cannot be checked', extensions: { code: 'UNAVAILABLE' } }] },
          { status: 503 },
        ),
      ),
    );
    renderApp('/segments');
    expect(await screen.findByRole('alert')).toHaveTextContent('Your sign-in cannot be checked just now');
    expect(screen.queryByRole('button', { name: 'Sign in' })).not.toBeInTheDocument();
  });

  it('sends the cookie’s token back as a header, and takes a renewed one', async () => {
    document.cookie = 'XSRF-TOKEN=old';
    const asked = serveAs('marketing');
    server.use(
      http.post(
        '*/graphql',
        () => {
          document.cookie = 'XSRF-TOKEN=fresh';
          return new HttpResponse(null, { status: 403 });
        },
        { once: true },
      ),
    );
    renderApp('/segments');
    await screen.findByRole('heading', { level: 1, name: 'Segments' });
    expect(asked[0]?.csrf).toBe('fresh');
  });

  it.each([
    [
      'says where to end the session',
      HttpResponse.json({ location: 'https://id.example/end' }),
      'https://id.example/end',
    ],
    ['says it in a header', new HttpResponse(null, { headers: { Location: '/bye' } }), '/bye'],
    ['says nothing', new HttpResponse(null, { status: 204 }), '/'],
  ])('after signing out, goes on when the server %s', async (_, response, place) => {
    expect(await nextPlace(response)).toBe(place);
  });

  it('goes back to where it was, once, and never to another site', () => {
    sessionStorage.setItem('clientele.return-to', '/customers/7?x=1');
    expect(takeReturnTo()).toBe('/customers/7?x=1');
    expect(takeReturnTo()).toBeUndefined();
    sessionStorage.setItem('clientele.return-to', '//elsewhere.example');
    expect(takeReturnTo()).toBeUndefined();
  });

  it('returns to the remembered place from the start page', async () => {
    sessionStorage.setItem('clientele.return-to', '/customers');
    serveAs('service');
    renderApp('/');
    expect(await screen.findByRole('heading', { level: 1, name: 'Customers' })).toBeInTheDocument();
  });
});
