import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TYPING_PAUSE, useSettled } from './use-settled';

describe('a settled value', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function passes(milliseconds: number) {
    act(() => void vi.advanceTimersByTime(milliseconds));
  }

  it('follows once nothing has changed for the pause, and skips what came in between', () => {
    const seen: string[] = [];
    const { result, rerender } = renderHook(
      ({ value }) => {
        const settled = useSettled(value);
        seen.push(settled);
        return settled;
      },
      { initialProps: { value: '' } },
    );
    rerender({ value: '6' });
    passes(TYPING_PAUSE - 1);
    rerender({ value: '60' });
    passes(TYPING_PAUSE - 1);
    expect(result.current).toBe('');
    passes(1);
    expect(result.current).toBe('60');
    expect(seen).not.toContain('6');
  });
});
