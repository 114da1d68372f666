import { isEmpty, type Filter } from '../filter/filter';

/** Everyone is asked for by giving no filter. */
export function filterVariable(filter: Filter): { filter?: Filter } {
  return isEmpty(filter) ? {} : { filter };
}
