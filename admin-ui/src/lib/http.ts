import { Problem } from '@/lib/graphql/problem';

/** Spring Security's arrangement for single-page applications: the cookie's value comes back as a header. */
export function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

export async function post(path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const sent = csrfToken();
  const response = await send(path, body, sent, signal);
  // Signing in renews the token, so a page that was open before is refused once and handed the new one.
  return response.status === 403 && csrfToken() !== sent ? send(path, body, csrfToken(), signal) : response;
}

async function send(path: string, body: unknown, token: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': token },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem('UNREACHABLE', 'The server cannot be reached');
  }
}
