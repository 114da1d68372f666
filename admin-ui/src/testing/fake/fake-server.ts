import { graphql, GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type {
  ChangeAccessMutationVariables,
  ChangeRfmGroupsMutationVariables,
  CustomerFilter,
  CustomerSort,
  PreviewAccessQueryVariables,
  ReadTrailQueryVariables,
  RevealCustomerMutationVariables,
  SegmentInput,
} from '@/generated/operations';
import type { FakeAccess } from './access';
import { facetsOf, warningsOf } from './facets';
import type { Role } from './grants';
import { insightOf, matchesOf, overlapOf } from './insight';
import { matches, spendCents } from './matches';
import type { FakeMirror } from './mirror';
import type { Person, Purchase } from './people';
import type { FakeSegments, FakeViewer } from './saved-segments';
import { fieldAccess, roleSchema, type Uncovering } from './role-schema';
import type { World } from './world';

interface CustomersArguments {
  filter?: CustomerFilter;
  search?: string;
  sort?: CustomerSort[];
  first?: number;
  after?: string;
}

export interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

const schemas = new Map<string, GraphQLSchema>();

function schemaFor(access: FakeAccess, role: Role): GraphQLSchema {
  const grants = access.grantsOf(role);
  const permissions = access.permissionsOf(role);
  const key = JSON.stringify([grants, permissions]);
  const schema = schemas.get(key) ?? roleSchema(grants, permissions);
  schemas.set(key, schema);
  return schema;
}

/** Stands in for the backend: the committed schema as the role sees it, over an invented world. */
export async function answer(
  world: World,
  role: Role,
  { query, variables }: Question,
): Promise<ExecutionResult> {
  const result = await graphql({
    schema: schemaFor(world.access, role),
    source: query,
    variableValues: variables,
    rootValue: root(world, role),
    contextValue: { uncovered: [] } satisfies Uncovering,
  });
  if (!result.errors) return result;
  const errors = result.errors.map(({ message, extensions }) => ({
    message,
    extensions: { code: 'VALIDATION', ...extensions },
  }));
  return { ...result, errors } as unknown as ExecutionResult;
}

function root(world: World, role: Role) {
  const { people, mirror, access, audit, reveals, segments, rfm } = world;
  const name = `Sample ${role}`;
  const grants = access.grantsOf(role);
  const asker = { name, grants, countsExactly: access.countsExactly(role), searchIsDown: mirror.stopped };
  const remove = ({ id }: { id: string }) => removed(people, id);
  return {
    viewer: {
      name,
      roles: [role],
      permissions: access.permissionsOf(role),
      fields: fieldAccess(grants),
    },
    customers: ({ filter, ...args }: CustomersArguments) =>
      customers(people, mirror, { ...args, ...(filter && { filter: segments.meaning(filter, asker) }) }),
    customer: ({ id }: { id: string }, context: Uncovering) => {
      const found = people.find((person) => person.id === id);
      if (!found) return null;
      audit.noteReading(name, role, id);
      const active = reveals.active(id, grants);
      context.uncovered = active.map(({ category }) => category);
      return {
        ...customerOf(found),
        reveals: active,
        matches: ({ filter }: { filter: CustomerFilter }) => {
          refuseWhileStopped(mirror);
          return matchesOf(found, segments.meaning(filter, asker));
        },
      };
    },
    filterInsight: ({ filter }: { filter: CustomerFilter }) => {
      refuseWhileStopped(mirror);
      return insightOf(people, segments.meaning(filter, asker));
    },
    overlap: ({ filters }: { filters: CustomerFilter[] }) => {
      refuseWhileStopped(mirror);
      return overlapOf(
        people,
        filters.map((filter) => segments.meaning(filter, asker)),
      );
    },
    revealRules: reveals.rules(),
    revealCustomer: (asked: RevealCustomerMutationVariables) => {
      const revealed = reveals.reveal(asked, grants);
      audit.noteReveal(name, role, revealed.customer, asked.category, asked.reason);
      return revealed;
    },
    eraseCustomer: remove,
    deleteCustomer: remove,
    mirror: mirror.report(),
    rebuildIndex: () => mirror.start('REBUILD'),
    checkIndex: () => mirror.start('CHECK'),
    cancelMirrorRun: ({ id }: { id: string }) => mirror.cancel(id),
    retryParked: ({ customers }: { customers?: string[] }) => mirror.retry(customers),
    accessRules: access.report(),
    accessPreview: ({ categories }: PreviewAccessQueryVariables) => access.preview([categories].flat()),
    changeAccess: ({ revision, roles }: ChangeAccessMutationVariables) =>
      access.change([roles].flat(), revision, name, role),
    auditTrail: (args: ReadTrailQueryVariables) => audit.page(args),
    ...segmentsRoot(segments, asker),
    rfm: () => rfm.report(asker.countsExactly),
    computeRfm: () => rfm.compute(name, asker.countsExactly),
    changeRfmGroups: ({ revision, groups }: ChangeRfmGroupsMutationVariables) =>
      rfm.change(revision, [groups].flat(), asker.countsExactly),
  };
}

type Args<Method extends 'page' | 'change' | 'revert' | 'freeze' | 'duplicate' | 'delete'> = Parameters<
  FakeSegments[Method]
>[0];

function segmentsRoot(segments: FakeSegments, asker: FakeViewer) {
  return {
    segments: (args: Args<'page'>) => segments.page(args, asker),
    segment: ({ id }: { id: string }) => segments.one(id, asker),
    saveSegment: ({ segment }: { segment: SegmentInput }) => segments.save(segment, asker),
    changeSegment: (args: Args<'change'>) => segments.change(args, asker),
    revertSegment: (args: Args<'revert'>) => segments.revert(args, asker),
    freezeSegment: (args: Args<'freeze'>) => segments.freeze(args, asker),
    duplicateSegment: (args: Args<'duplicate'>) => segments.duplicate(args, asker),
    deleteSegment: (args: Args<'delete'>) => segments.delete(args, asker),
  };
}

function removed(people: Person[], id: string) {
  const index = people.findIndex((person) => person.id === id);
  if (index < 0) throw new GraphQLError('There is no such customer', { extensions: { code: 'NOT_FOUND' } });
  people.splice(index, 1);
  return { id, waitToken: `without ${id}` };
}

function customers(
  people: Person[],
  mirror: FakeMirror,
  { filter, search, sort, first = 20, after }: CustomersArguments,
) {
  refuseWhileStopped(mirror);
  const searched = people.filter(({ displayName, customerNumber, contactPoints }) =>
    [displayName, customerNumber, ...contactPoints.map(({ value }) => value)].some((text) =>
      text.toLowerCase().includes((search ?? '').toLowerCase()),
    ),
  );
  const found = searched.filter((person) => !filter || matches(person, filter));
  return {
    totalCount: found.length,
    freshness: mirror.freshness(),
    facets: facetsOf(searched, filter ?? { all: [] }),
    warnings: () => warningsOf(people, filter ?? { all: [] }),
    ...page(sorted(found, sort?.[0]), first, after, customerOf),
  };
}

function refuseWhileStopped(mirror: FakeMirror) {
  if (!mirror.stopped) return;
  throw new GraphQLError('Searching is not possible now', { extensions: { code: 'UNAVAILABLE' } });
}

function page<Item, Node>(
  items: Item[],
  first: number,
  after: string | undefined,
  nodeOf: (item: Item) => Node,
) {
  const start = after ? Number(after) : 0;
  const end = start + first;
  return {
    edges: items
      .slice(start, end)
      .map((item, index) => ({ cursor: String(start + index + 1), node: nodeOf(item) })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: String(start),
      endCursor: String(Math.min(end, items.length)),
    },
  };
}

const SORT_VALUES: Record<CustomerSort['by'], (person: Person) => number | string | null | undefined> = {
  ID: ({ id }) => id,
  AGE: ({ age }) => age,
  LIFETIME_SPEND: spendCents,
  LIFETIME_ORDERS: ({ purchases }) => purchases.length,
  FIRST_ORDER: ({ purchases }) => purchases.at(-1)?.orderedAt,
  LAST_ORDER: ({ purchases }) => purchases[0]?.orderedAt,
};

function sorted(people: Person[], sort: CustomerSort | undefined): Person[] {
  const valueOf = SORT_VALUES[sort?.by ?? 'ID'];
  const direction = sort?.direction === 'DESC' ? -1 : 1;
  return people.toSorted((left, right) => {
    const [one, other] = [valueOf(left), valueOf(right)];
    if (one == null || other == null) return Number(one == null) - Number(other == null);
    return one === other ? 0 : one < other ? -direction : direction;
  });
}

function customerOf(person: Person) {
  const { purchases, addresses } = person;
  const spend = spendCents(person);
  const products = purchases.flatMap(({ lines }) => lines.map(({ product }) => product));
  return {
    ...person,
    address: addresses[0],
    lifetime: {
      orders: purchases.length,
      spend: money(spend),
      averageOrder: purchases.length > 0 ? money(Math.round(spend / purchases.length)) : null,
      firstOrderAt: purchases.at(-1)?.orderedAt ?? null,
      lastOrderAt: purchases[0]?.orderedAt ?? null,
      categories: [...new Set(products.map(({ category }) => category))],
      brands: [...new Set(products.map(({ brand }) => brand))],
      channels: [...new Set(purchases.map(({ channel }) => channel))],
    },
    orders: ({ first = 20, after }: { first?: number; after?: string }) => ({
      totalCount: purchases.length,
      ...page(purchases, first, after, orderOf),
    }),
  };
}

function orderOf({ cents, returnedCents, lines, ...purchase }: Purchase) {
  return {
    ...purchase,
    total: money(cents),
    returned: returnedCents > 0 ? money(returnedCents) : null,
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    lines: lines.map(({ unitCents, ...line }) => ({
      ...line,
      unitPrice: money(unitCents),
      amount: money(unitCents * line.quantity),
    })),
  };
}

function money(cents: number) {
  return { amount: (cents / 100).toFixed(2), currency: 'USD' };
}
