import type { Kind } from '../../filter/filter';

export interface InputProps<Value> {
  kind: Kind;
  /** What the condition is called, for those who do not see where a control stands. */
  label: string;
  value: Value;
  onChange: (value: Value) => void;
}
