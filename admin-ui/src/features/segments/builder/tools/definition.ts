import { childrenOf, edit, group, groupOf, type Filter, type Path } from '../../filter/filter';
import { readFilter, type Fault } from '../../filter/filter-schema';

export type Definition = { filter: Filter } | { fault: Fault | NotJson };

export interface NotJson {
  what: 'notJson';
  /** The first is 1; undefined where the browser does not tell. */
  line?: number;
}

export function printDefinition(filter: Filter): string {
  return JSON.stringify(filter, null, 2);
}

/** Reads a definition that somebody wrote or copied. */
export function readDefinition(text: string): Definition {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { fault: notJson(text, String(error)) };
  }
  return readFilter(value);
}

/** Browsers tell the line, or how far from the beginning, or neither. */
function notJson(text: string, message: string): NotJson {
  const [, line] = /line (\d+)/.exec(message) ?? [];
  if (line) return { what: 'notJson', line: Number(line) };
  const [, position] = /position (\d+)/.exec(message) ?? [];
  return position
    ? { what: 'notJson', line: text.slice(0, Number(position)).split('\n').length }
    : { what: 'notJson' };
}

/** A group of one is what is in it, but for `none`. */
export function unwrapped(filter: Filter): Filter {
  const [only, ...others] = childrenOf(filter);
  return only && others.length === 0 && !filter.none ? only : filter;
}

/** After what stands at the path, in its group; at the end of the whole without one. */
export function insertAfter(filter: Filter, path: Path | undefined, node: Filter): Filter {
  const parent = path?.slice(0, -1) ?? [];
  return edit(filter, parent, (into) => {
    const children = childrenOf(into);
    const index = path ? (path.at(-1) ?? 0) + 1 : children.length;
    return group(groupOf(into)?.combinator ?? 'all', children.toSpliced(index, 0, node));
  });
}
