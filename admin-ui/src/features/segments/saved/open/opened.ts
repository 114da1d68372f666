import type { Filter } from '../../filter/filter';

/** A saved segment in the builder, as far as the builder minds. */
export interface Opened {
  id: string;
  revision: number;
  definition: Filter;
}
