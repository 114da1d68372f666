import { post } from '@/lib/http';

/** Ends the session here, then at the identity provider where the server says so. */
export async function signOut() {
  sessionStorage.clear();
  const response = await post('/logout');
  const elsewhere = response.headers.get('Location') ?? (response.redirected ? response.url : undefined);
  location.assign(elsewhere ?? '/');
}
