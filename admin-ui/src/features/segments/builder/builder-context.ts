import { createContext, useContext } from 'react';
import type { Checked } from '../filter/check';
import type { Filter, Path } from '../filter/filter';
import type { Side, Step } from '../filter/move';

/** What every condition and group of the builder knows of the whole, and can do to it. */
export interface BuilderValue {
  filter: Filter;
  flaws: Checked['flaws'];
  /** What the server remarked, by the place in the filter. */
  warnings: ReadonlyMap<string, readonly string[]>;
  /** Whether the number of the whole is there, so that parts may ask for theirs. */
  mayCountParts: boolean;
  mayNest: boolean;
  /** Undefined: remove it. */
  change: (path: Path, fresh: Filter | undefined) => void;
  /** At the end of a group. */
  add: (group: Path, child: Filter) => void;
  move: (path: Path, way: Step) => void;
  put: (from: Path, to: Path, side: Side) => void;
  copy: (node: Filter) => void;
}

export const BuilderContext = createContext<BuilderValue | undefined>(undefined);

export function useBuilder(): BuilderValue {
  const value = useContext(BuilderContext);
  if (!value) throw new Error('Only inside a BuilderContext');
  return value;
}
