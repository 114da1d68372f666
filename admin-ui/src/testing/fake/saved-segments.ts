import { GraphQLError } from 'graphql';
import type { CustomerFilter, SegmentChange, SegmentInput, SegmentKind } from '@/generated/operations';
import { asMeaning } from './insight';
import { matches } from './matches';
import type { Person } from './people';
import { categoryOf, type DataCategory, type Grants } from './role-schema';
import { differences } from './segment-differences';

export interface FakeDefinition {
  revision: number;
  author: string;
  definedAt: string;
  definition: CustomerFilter;
}

export interface FakeSegment {
  id: string;
  name: string;
  description: string | null;
  folder: string | null;
  owner: string;
  shared: boolean;
  kind: SegmentKind;
  revision: number;
  frozenAt: string | null;
  createdAt: string;
  changedAt: string;
  changedBy: string;
  /** The latest first. */
  definitions: FakeDefinition[];
  /** Shares of the present size, one for each day until today. */
  past: number[];
  problem: string | null;
}

/** Who asks. */
export interface FakeViewer {
  name: string;
  grants: Grants;
  countsExactly: boolean;
  searchIsDown?: boolean;
}

interface Asked {
  id: string;
  revision: number;
}

const MOST_INSIDE = 50;

/** Obeys as the server does: sees whether the viewer may, whether somebody was faster, and what holds what. */
export class FakeSegments {
  private readonly all: Map<string, FakeSegment>;

  constructor(
    private readonly people: Person[],
    segments: FakeSegment[],
  ) {
    this.all = new Map(segments.map((segment) => [segment.id, segment]));
  }

  page(
    asked: { folder?: string; search?: string; mine: boolean; first: number; after?: string },
    viewer: FakeViewer,
  ) {
    const known = [...this.all.values()].filter((segment) => isKnown(segment, viewer));
    const found = known
      .filter(({ folder }) => asked.folder == null || (folder ?? '') === asked.folder)
      .filter(({ name }) => name.toLowerCase().includes((asked.search ?? '').toLowerCase()))
      .filter(({ owner }) => !asked.mine || owner === viewer.name)
      .sort((left, right) => left.name.localeCompare(right.name));
    const start = Number(asked.after ?? 0);
    const end = start + asked.first;
    const folders = known.flatMap(({ folder }) => folder ?? []);
    return {
      segments: found.slice(start, end).map((segment) => this.shown(segment, viewer)),
      nextPage: end < found.length ? String(end) : null,
      folders: [...new Set(folders)].sort(),
    };
  }

  one(id: string, viewer: FakeViewer) {
    return this.shown(this.known(id, viewer), viewer);
  }

  save(input: SegmentInput, viewer: FakeViewer) {
    this.refuseTaken(input.name, viewer, 'segment.name');
    this.check(input.definition, input.shared ?? false, viewer, 'segment.definition');
    const id = String(Math.max(0, ...[...this.all.keys()].map(Number)) + 1);
    const now = new Date().toISOString();
    this.all.set(id, {
      id,
      name: input.name,
      description: input.description ?? null,
      folder: input.folder ?? null,
      owner: viewer.name,
      shared: input.shared ?? false,
      kind: 'LIVE',
      revision: 1,
      frozenAt: null,
      createdAt: now,
      changedAt: now,
      changedBy: viewer.name,
      definitions: [{ revision: 1, author: viewer.name, definedAt: now, definition: input.definition }],
      past: [],
      problem: null,
    });
    return this.one(id, viewer);
  }

  change({ id, revision, change }: Asked & { change: SegmentChange }, viewer: FakeViewer) {
    const segment = this.seen({ id, revision }, viewer);
    const { definition, ...rest } = change;
    if (rest.name != null) this.refuseTaken(rest.name, viewer, 'change.name', id);
    if (segment.shared && rest.shared === false) this.refuseHiding(segment, viewer);
    if (definition) this.define(segment, definition, viewer, 'change.definition');
    else this.touch(segment, viewer);
    Object.assign(segment, rest);
    return this.one(id, viewer);
  }

  revert({ id, revision, to }: Asked & { to: number }, viewer: FakeViewer) {
    const segment = this.seen({ id, revision }, viewer);
    const earlier = segment.definitions.find((each) => each.revision === to);
    if (!earlier) throw refusal('VALIDATION', 'is no revision of its history', 'to');
    this.define(segment, earlier.definition, viewer, 'to');
    return this.one(id, viewer);
  }

  freeze(asked: Asked, viewer: FakeViewer) {
    const segment = this.seen(asked, viewer);
    if (segment.kind !== 'LIVE') throw refusal('VALIDATION', 'is of a segment that is frozen already', 'id');
    this.meaning({ segment: { in: [asked.id] } }, viewer);
    this.touch(segment, viewer);
    Object.assign(segment, { kind: 'FROZEN', frozenAt: segment.changedAt });
    return this.one(asked.id, viewer);
  }

  duplicate({ id, name }: { id: string; name: string }, viewer: FakeViewer) {
    const segment = this.seen({ id, revision: this.known(id, viewer).revision }, viewer);
    if (segment.problem) throw refusal('VALIDATION', segment.problem, 'id');
    this.refuseTaken(name, viewer, 'name');
    const { description, folder } = segment;
    return this.save({ name, description, folder, shared: false, definition: definitionOf(segment) }, viewer);
  }

  delete(asked: Asked, viewer: FakeViewer) {
    const segment = this.seen(asked, viewer);
    if (this.usersOf(asked.id).length > 0) throw refusal('CONFLICT', `Segment '${segment.name}' is used.`);
    this.all.delete(asked.id);
    return asked.id;
  }

  /** The filter with what the segments in it mean in their place. */
  meaning(filter: CustomerFilter, viewer: FakeViewer, level = 0): CustomerFilter {
    if (level > MOST_INSIDE) throw refusal('VALIDATION', 'A segment holds itself.');
    const each = (children: CustomerFilter[]) => children.map((child) => this.meaning(child, viewer, level));
    if (filter.all) return { all: each(filter.all) };
    if (filter.any) return { any: each(filter.any) };
    if (filter.none) return { none: each(filter.none) };
    if (!filter.segment) return filter;
    return asMeaning({
      any: filter.segment.in.map(String).map((id) => {
        const segment = this.known(id, viewer);
        this.refuseUnseen(segment, viewer);
        if (segment.problem) throw refusal('VALIDATION', `Segment '${segment.name}' can't be used.`);
        return this.meaning(definitionOf(segment), viewer, level + 1);
      }),
    });
  }

  private shown(segment: FakeSegment, viewer: FakeViewer) {
    const missing = this.missing(segment, viewer);
    const usable = missing.length === 0 && !segment.problem;
    return {
      ...segment,
      definition: missing.length === 0 ? definitionOf(segment) : null,
      missing,
      problem:
        segment.problem && missing.length > 0 ? 'Its definition is not valid any more.' : segment.problem,
      size: () => (usable ? this.counted(segment, viewer) : null),
      sizes: ({ last }: { last: number }) =>
        missing.length > 0 || !viewer.countsExactly ? null : this.sizes(segment, last, viewer),
      moves: ({ since }: { since: string }) =>
        usable && segment.kind === 'LIVE' && viewer.countsExactly ? this.moves(segment, since, viewer) : null,
      history: ({ first }: { first: number }) => this.history(segment, missing, viewer).slice(0, first),
      usedIn: () =>
        this.usersOf(segment.id)
          .filter((user) => isKnown(user, viewer))
          .map(({ id, name }) => ({ id, name })),
    };
  }

  private counted(segment: FakeSegment, viewer: FakeViewer): number {
    if (viewer.searchIsDown) throw refusal('UNAVAILABLE', 'Searching is not possible now');
    return this.sizeOf(segment, viewer);
  }

  private sizeOf(segment: FakeSegment, viewer: FakeViewer): number {
    const filter = this.meaning({ segment: { in: [segment.id] } }, viewer);
    return this.people.filter((person) => matches(person, filter)).length;
  }

  private sizes(segment: FakeSegment, last: number, viewer: FakeViewer) {
    const size = segment.problem ? 0 : this.sizeOf(segment, viewer);
    return segment.past
      .map((share, index) => ({
        day: dayBefore(segment.past.length - 1 - index),
        size: Math.round(size * share),
      }))
      .slice(-last);
  }

  /** Looked at for as long as sizes are kept of its definition; one in five has come each month, one in ten left. */
  private moves(segment: FakeSegment, since: string, viewer: FakeViewer) {
    const [latest] = segment.definitions;
    if (segment.past.length === 0 || !latest) return null;
    const first = [dayBefore(segment.past.length - 1), latest.definedAt.slice(0, 10)].sort().at(-1) ?? '';
    const from = since < first ? first : since;
    const until = dayBefore(0);
    const days = Math.max(0, (Date.parse(until) - Date.parse(from)) / 86_400_000);
    const filter = this.meaning({ segment: { in: [segment.id] } }, viewer);
    const members = this.people.filter((person) => matches(person, filter));
    const others = this.people.filter((person) => !matches(person, filter));
    const share = (people: Person[], of: number) =>
      people.slice(0, Math.floor((members.length / of) * (days / 30)));
    const [entered, left] = [share(members, 5), share(others, 10)];
    return {
      from,
      until,
      entered: entered.length,
      left: left.length,
      stayed: members.length - entered.length,
      whoEntered: ({ first: most }: { first: number }) => entered.slice(0, most),
      whoLeft: ({ first: most }: { first: number }) => left.slice(0, most),
    };
  }

  private history({ definitions }: FakeSegment, missing: DataCategory[], { grants }: FakeViewer) {
    const isSeen = ({ definition }: FakeDefinition) =>
      missing.length === 0 && this.unseenIn(definition, grants).length === 0;
    return definitions.map((each, index) => {
      const before = definitions[index + 1];
      const compared = isSeen(each) && (!before || isSeen(before));
      return {
        ...each,
        definition: isSeen(each) ? each.definition : null,
        diff: compared ? differences(before?.definition, each.definition) : null,
      };
    });
  }

  private known(id: string, viewer: FakeViewer): FakeSegment {
    const segment = this.all.get(id);
    if (!segment || !isKnown(segment, viewer)) throw refusal('NOT_FOUND', `There is no segment ${id}.`);
    return segment;
  }

  private seen({ id, revision }: Asked, viewer: FakeViewer): FakeSegment {
    const segment = this.known(id, viewer);
    this.refuseUnseen(segment, viewer);
    if (segment.revision !== revision) {
      throw refusal('CONFLICT', `${segment.changedBy} has changed segment '${segment.name}' meanwhile.`);
    }
    return segment;
  }

  private refuseUnseen(segment: FakeSegment, viewer: FakeViewer) {
    const missing = this.missing(segment, viewer);
    if (missing.length > 0)
      throw refusal('FORBIDDEN', `Segment '${segment.name}' asks for ${missing.join()}`);
  }

  private missing(segment: FakeSegment, { grants }: FakeViewer): DataCategory[] {
    return this.unseenIn(definitionOf(segment), grants);
  }

  private unseenIn(filter: CustomerFilter, grants: Grants): DataCategory[] {
    const asked = conditionsOf(filter).flatMap((condition) => this.categoriesOf(condition, grants));
    return [...new Set(asked)];
  }

  private categoriesOf(condition: CustomerFilter, grants: Grants): DataCategory[] {
    const inside = (condition.segment?.in ?? []).flatMap((id) => this.all.get(String(id)) ?? []);
    const own = categoryOf(`CustomerFilter.${Object.keys(condition).join()}`);
    return [
      ...(own && grants[own] !== 'VISIBLE' ? [own] : []),
      ...inside.flatMap((segment) => this.unseenIn(definitionOf(segment), grants)),
    ];
  }

  private usersOf(id: string): FakeSegment[] {
    return [...this.all.values()].filter(
      (user) => user.kind !== 'FROZEN' && heldBy(definitionOf(user)).includes(id),
    );
  }

  private refuseTaken(name: string, viewer: FakeViewer, place: string, own?: string) {
    const taken = [...this.all.values()].some(
      (other) => other.id !== own && other.name === name && isKnown(other, viewer),
    );
    if (taken) throw refusal('CONFLICT', 'is the name of another segment already', place);
  }

  private refuseHiding(segment: FakeSegment, viewer: FakeViewer) {
    if (segment.owner !== viewer.name) throw refusal('FORBIDDEN', 'Only its owner can make it private.');
    const users = this.usersOf(segment.id).filter(({ shared, owner }) => shared || owner !== segment.owner);
    if (users.length > 0) throw refusal('CONFLICT', `Segment '${segment.name}' is used.`);
  }

  private check(definition: CustomerFilter, shared: boolean, viewer: FakeViewer, place: string) {
    this.meaning(definition, viewer);
    const hidden = heldBy(definition).find((id) => shared && !this.all.get(id)?.shared);
    if (hidden) throw refusal('VALIDATION', 'has a private segment in it', place);
  }

  private define(segment: FakeSegment, definition: CustomerFilter, viewer: FakeViewer, place: string) {
    if (segment.kind !== 'LIVE') throw refusal('VALIDATION', 'is of a frozen segment', place);
    this.check(definition, segment.shared, viewer, place);
    const held = heldBy(definition).flatMap((id) => [id, ...this.within(id)]);
    if (held.includes(segment.id)) throw refusal('VALIDATION', `would make it hold itself`, place);
    this.touch(segment, viewer);
    const { revision, changedAt: definedAt } = segment;
    segment.definitions.unshift({ revision, author: viewer.name, definedAt, definition });
    segment.problem = null;
  }

  private within(id: string): string[] {
    const segment = this.all.get(id);
    return segment ? heldBy(definitionOf(segment)).flatMap((inner) => [inner, ...this.within(inner)]) : [];
  }

  private touch(segment: FakeSegment, viewer: FakeViewer) {
    segment.revision += 1;
    segment.changedAt = new Date().toISOString();
    segment.changedBy = viewer.name;
  }
}

function isKnown({ shared, owner }: FakeSegment, viewer: FakeViewer): boolean {
  return shared || owner === viewer.name;
}

function definitionOf({ definitions: [latest] }: FakeSegment): CustomerFilter {
  return latest?.definition ?? { all: [] };
}

function conditionsOf(filter: CustomerFilter): CustomerFilter[] {
  const children = filter.all ?? filter.any ?? filter.none;
  return children ? children.flatMap(conditionsOf) : [filter];
}

function heldBy(filter: CustomerFilter): string[] {
  return conditionsOf(filter).flatMap(({ segment }) => segment?.in.map(String) ?? []);
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

function refusal(code: string, message: string, argument?: string) {
  return new GraphQLError(message, { extensions: { code, ...(argument && { argument }) } });
}
