import { describe, expect, it } from 'vitest';
import { colourOf } from './colours';

const MOST_GROUPS = 50;

describe('colours of groups', () => {
  it('are all different', () => {
    const colours = Array.from({ length: MOST_GROUPS }, (_, index) => colourOf(index));
    expect(new Set(colours).size).toBe(MOST_GROUPS);
  });
});
