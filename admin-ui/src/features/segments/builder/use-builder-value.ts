import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useCount } from '../api/count-customers';
import { useWarnings, type Warning } from '../api/warn-of-filter';
import { pathKey, placeInDraft } from '../filter/check';
import {
  append,
  edit,
  isEmpty,
  levels,
  MOST_LEVELS,
  nodeAt,
  pathOf,
  type Filter,
  type Path,
} from '../filter/filter';
import { put, step, type Moved } from '../filter/move';
import type { Segment } from '../use-segment';
import type { BuilderValue } from './builder-context';
import { insertAfter, printDefinition, readDefinition, unwrapped, type Definition } from './tools/definition';

/** What the rows share, and what was last said about it. */
export function useBuilderValue(segment: Segment, place: RefObject<HTMLElement | null>) {
  const text = useText();
  const { draft: filter, flaws, asked, moving, edit: editSegment } = segment;
  const [said, setSaid] = useState('');
  const [pasted, setPasted] = useState<Definition>();
  const { expectFocus } = useFocusOnMoved(filter, place);
  const { data, isPlaceholderData } = useCount(asked);
  const counted = asked === undefined || (data !== undefined && !isPlaceholderData);
  const remarks = useWarnings(counted ? asked : undefined);
  const warnings = useMemo(
    () => (moving ? new Map<string, string[]>() : byPlace(remarks, filter, flaws)),
    [moving, remarks, filter, flaws],
  );

  const value = useMemo<BuilderValue>(() => {
    const accept = (moved: Moved | undefined) => {
      if (!moved) return;
      expectFocus(moved.path);
      setSaid(text('builder.moved', { position: (moved.path.at(-1) ?? 0) + 1, level: moved.path.length }));
      editSegment(moved.filter);
    };
    return {
      filter,
      flaws,
      warnings,
      mayCountParts: counted,
      mayNest: levels(filter) < MOST_LEVELS,
      change: (path, fresh) => editSegment((current) => edit(current, path, () => fresh)),
      add: (path, child) => editSegment((current) => append(current, path, child)),
      move: (path, way) => accept(step(filter, path, way)),
      put: (from, to, side) => accept(put(filter, from, to, side)),
      copy: (node) => {
        void navigator.clipboard.writeText(printDefinition(node));
        setSaid(text('builder.copied'));
      },
    };
  }, [filter, flaws, warnings, counted, editSegment, expectFocus, text]);

  const paste = (definition: string, path: Path | undefined) => {
    const read = readDefinition(definition);
    setPasted('fault' in read ? read : undefined);
    if ('fault' in read) return;
    setSaid(text('builder.pasted'));
    editSegment((current) =>
      isEmpty(current) ? read.filter : insertAfter(current, path, unwrapped(read.filter)),
    );
  };
  return { value, said, pasted, paste };
}

/** By the place in the draft: the question was without what is not filled in. */
function byPlace(remarks: readonly Warning[], filter: Filter, flaws: Segment['flaws']) {
  const places = new Map<string, string[]>();
  for (const { path, message } of remarks) {
    const place = placeInDraft(filter, flaws, pathOf(path));
    if (nodeAt(filter, place)) places.set(pathKey(place), [...(places.get(pathKey(place)) ?? []), message]);
  }
  return places;
}

/** Whoever moves something goes on with it: the keyboard stays on its handle. */
function useFocusOnMoved(filter: Filter, place: RefObject<HTMLElement | null>) {
  const expected = useRef<Path>(undefined);
  useEffect(() => {
    if (!expected.current) return;
    place.current?.querySelector<HTMLElement>(`[data-handle="${pathKey(expected.current)}"]`)?.focus();
    expected.current = undefined;
  }, [filter, place]);
  return useMemo(
    () => ({
      expectFocus: (path: Path) => {
        expected.current = path;
      },
    }),
    [],
  );
}
