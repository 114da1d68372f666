import { vi } from 'vitest';

/** Whatever a test then draws is drawn as on a phone. */
export function narrowScreen() {
  const wide = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
    const list = wide(query);
    return Object.assign(list, { matches: list.matches || query.includes('max-width') });
  });
}
