import type { Group } from '../api/read-rfm';

/** A group while it is edited. */
export interface DraftGroup extends Group {
  /** Stays the same whatever it is called and wherever it stands. */
  key: number;
}

export const MOST_GROUPS = 50;

export function draftOf(groups: Group[]): DraftGroup[] {
  return groups.map((group, key) => ({ ...group, key }));
}

export function inputOf(draft: DraftGroup[]): Group[] {
  return draft.map(({ name, recency, frequency, monetary }) => ({
    name: name.trim(),
    recency,
    frequency,
    monetary,
  }));
}

export function withNew(draft: DraftGroup[]): DraftGroup[] {
  const all = { from: 1, to: 5 };
  const key = Math.max(-1, ...draft.map((group) => group.key)) + 1;
  return [...draft, { key, name: '', recency: all, frequency: all, monetary: all }];
}

/** @param by -1 for up, 1 for down; beyond an end nothing moves */
export function moved(draft: DraftGroup[], index: number, by: -1 | 1): DraftGroup[] {
  const [one, other] = [draft[index], draft[index + by]];
  if (!one || !other) return draft;
  return draft.map((group, at) => (at === index ? other : at === index + by ? one : group));
}

/** What keeps a name from being saved. */
export function nameFlaw(draft: DraftGroup[], { key, name }: DraftGroup): 'empty' | 'twice' | undefined {
  if (name.trim() === '') return 'empty';
  return draft.some((other) => other.key !== key && other.name.trim() === name.trim()) ? 'twice' : undefined;
}

export function isChanged(groups: Group[], draft: DraftGroup[]): boolean {
  return JSON.stringify(draft.map(written)) !== JSON.stringify(groups.map(written));
}

export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'order';
  name: string;
}

/** What somebody made of the groups, by their names. */
export function changesBetween(before: Group[], after: Group[]): Change[] {
  const was = new Map(before.map((group) => [group.name, written(group)]));
  const is = new Map(after.map((group) => [group.name, written(group)]));
  const names = (groups: Map<string, string>, others: Map<string, string>) =>
    [...groups.keys()].filter((name) => others.has(name)).join('\n');
  return [
    ...[...is.keys()].filter((name) => !was.has(name)).map((name): Change => ({ kind: 'added', name })),
    ...[...was.keys()].filter((name) => !is.has(name)).map((name): Change => ({ kind: 'removed', name })),
    ...[...is]
      .filter(([name, box]) => was.has(name) && was.get(name) !== box)
      .map(([name]): Change => ({ kind: 'changed', name })),
    ...(names(was, is) === names(is, was) ? [] : [{ kind: 'order', name: '' } as const]),
  ];
}

function written({ name, recency, frequency, monetary }: Group): string {
  return [name, ...[recency, frequency, monetary].map(({ from, to }) => `${from}–${to}`)].join(' ');
}
