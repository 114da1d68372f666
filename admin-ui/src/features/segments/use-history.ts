import { useCallback, useState, type SetStateAction } from 'react';
import { childrenOf, groupOf, kindOf, type Filter } from './filter/filter';

/** What is typed into one condition without a pause is taken back at once. */
const PAUSE = 800;
const MOST_STEPS = 200;

export interface History {
  past: readonly Filter[];
  present: Filter;
  future: readonly Filter[];
  changedAt: number;
}

export function begin(present: Filter): History {
  return { past: [], present, future: [], changedAt: 0 };
}

/** @param now in milliseconds */
export function record(history: History, fresh: Filter, now: number): History {
  const { past, present, changedAt } = history;
  if (fresh === present) return history;
  const isTyping = now - changedAt < PAUSE && past.length > 0 && shape(fresh) === shape(present);
  return {
    past: isTyping ? past : [...past, present].slice(-MOST_STEPS),
    present: fresh,
    future: [],
    changedAt: now,
  };
}

export function undone({ past, present, future, ...history }: History): History {
  const before = past.at(-1);
  if (!before) return { past, present, future, ...history };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], changedAt: 0 };
}

export function redone({ past, present, future, ...history }: History): History {
  const [after, ...later] = future;
  if (!after) return { past, present, future, ...history };
  return { past: [...past, present], present: after, future: later, changedAt: 0 };
}

/** What stands where, whatever it says. */
function shape(filter: Filter): string {
  const parent = groupOf(filter);
  return parent ? `${parent.combinator}(${childrenOf(filter).map(shape).join()})` : kindOf(filter);
}

/** A filter that remembers what it was. */
export function useHistory(initial: Filter) {
  const [history, setHistory] = useState(() => begin(initial));
  const edit = useCallback((action: SetStateAction<Filter>) => {
    const now = Date.now();
    setHistory((current) =>
      record(current, typeof action === 'function' ? action(current.present) : action, now),
    );
  }, []);
  const undo = useCallback(() => setHistory(undone), []);
  const redo = useCallback(() => setHistory(redone), []);
  return {
    present: history.present,
    edit,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
