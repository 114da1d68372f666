const KEPT_AS = 'clientele.return-to';

/** Signing in leaves the page for the identity provider; the place is kept for the way back. */
export function signIn() {
  const place = location.pathname + location.search;
  if (location.pathname !== '/') sessionStorage.setItem(KEPT_AS, place);
  location.assign('/oauth2/authorization/keycloak');
}

/** The remembered place, once. Only a path of our own: `//elsewhere` would be another site. */
export function takeReturnTo(): string | undefined {
  const place = sessionStorage.getItem(KEPT_AS);
  sessionStorage.removeItem(KEPT_AS);
  return place && /^\/(?![/\\])/.test(place) ? place : undefined;
}

/** How the server sends people back whom the identity provider did not vouch for. */
export function signInFailed(): boolean {
  return new URLSearchParams(location.search).get('signin') === 'failed';
}
