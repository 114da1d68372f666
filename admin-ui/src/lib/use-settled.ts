import { useEffect, useState } from 'react';

/** Leaves a little of the 150 ms that a keystroke may take to become a question. */
export const TYPING_PAUSE = 120;

/** The value once it has stopped changing for a moment. */
export function useSettled<Value>(value: Value, pause = TYPING_PAUSE): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
