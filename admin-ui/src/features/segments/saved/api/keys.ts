/** Whatever is known of saved segments; a change of one may have changed others. */
export const SEGMENTS = ['segments'];

export function segmentKey(id: string) {
  return [...SEGMENTS, 'one', id];
}
