import { post } from '@/lib/http';

/** Ends the session here; the server's answer says where it ends at the identity provider, too. */
export async function signOut() {
  sessionStorage.clear();
  const response = await post('/logout');
  location.assign(await nextPlace(response));
}

export async function nextPlace(response: Response): Promise<string> {
  const header = response.headers.get('Location') ?? (response.redirected ? response.url : undefined);
  if (header) return header;
  const body = (await response.json().catch(() => ({}))) as { location?: string };
  return body.location ?? '/';
}
