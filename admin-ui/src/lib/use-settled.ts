import { useEffect, useState } from 'react';

/** Leaves most of the 150 ms in which a number shall follow typing to whoever works it out. */
export const TYPING_PAUSE = 30;

/** All other questions give the one for the number so much of a start: on a small server they would slow it down. */
export const AFTER_THE_NUMBER = 80;

/** The value once it has stopped changing for a moment. */
export function useSettled<Value>(value: Value, pause = TYPING_PAUSE): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
