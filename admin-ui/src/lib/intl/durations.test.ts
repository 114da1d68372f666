import { describe, expect, it } from 'vitest';
import { durations } from './durations';

const { duration, fromNow } = durations('en-US');

describe('durations', () => {
  it.each([
    [0, '0 ms'],
    [420, '420 ms'],
    [2_500, '2.5 sec'],
    [42_400, '42 sec'],
    [60_000, '1 min'],
    [125_000, '2 min 5 sec'],
    [3_599_900, '1 hr'],
    [90_000_000, '1 day 1 hr'],
    [86_460_000, '1 day'],
  ])('writes %d ms as %s', (millis, written) => {
    expect(duration(millis)).toBe(written);
  });

  it('says how long ago, and how soon', () => {
    expect(fromNow(-180_000)).toBe('3 minutes ago');
    expect(fromNow(12_000)).toBe('in 12 seconds');
  });

  it('speaks the language', () => {
    expect(durations('ru-RU').fromNow(-180_000)).toBe('3 минуты назад');
    expect(durations('zh-CN').fromNow(-180_000)).toBe('3分钟前');
  });
});
