import { GraphQLError } from 'graphql';
import type { RfmGroupInput } from '@/generated/operations';
import { spendCents } from './matches';
import { TODAY, type Person } from './people';

type Measure = 'recency' | 'frequency' | 'monetary';
type Scores = Record<Measure, number>;
interface Range {
  from: number;
  to: number;
}
export type FakeGroup = { name: string } & Record<Measure, Range>;

interface FakeRun {
  id: string;
  computedAt: string;
  askedBy: string | null;
  cutOffs: Record<Measure, number[]>;
  standings: Map<string, Scores>;
}

const MEASURES: Measure[] = ['recency', 'frequency', 'monetary'];
const ALL: Range = { from: 1, to: 5 };
const RUNS_WITH_STANDINGS = 24;

/** What an installation begins with. */
const GROUPS: [string, Range, Range][] = [
  ['Champions', { from: 5, to: 5 }, { from: 4, to: 5 }],
  ['Loyal', { from: 3, to: 4 }, { from: 4, to: 5 }],
  ['Potential loyalists', { from: 4, to: 5 }, { from: 2, to: 3 }],
  ['New', { from: 5, to: 5 }, { from: 1, to: 1 }],
  ['Promising', { from: 4, to: 4 }, { from: 1, to: 1 }],
  ['Need attention', { from: 3, to: 3 }, { from: 3, to: 3 }],
  ['About to sleep', { from: 3, to: 3 }, { from: 1, to: 2 }],
  ['Cannot lose them', { from: 1, to: 2 }, { from: 5, to: 5 }],
  ['At risk', { from: 1, to: 2 }, { from: 3, to: 4 }],
  ['Lost', { from: 1, to: 2 }, { from: 1, to: 2 }],
];

export function inventRfm(
  people: Person[],
  months = ['2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01'],
) {
  const rfm = new FakeRfm(people);
  for (const month of months) rfm.rank(`${month}T03:00:00Z`, null);
  return rfm;
}

/** Ranks the invented people as the server ranks customers. */
export class FakeRfm {
  private readonly runs: FakeRun[] = [];
  private revision = 1;
  private groups: FakeGroup[] = GROUPS.map(([name, recency, frequency]) => ({
    name,
    recency,
    frequency,
    monetary: ALL,
  }));

  constructor(private readonly people: Person[]) {}

  report(countsExactly: boolean) {
    return {
      runs: ({ last }: { last: number }) =>
        this.runs.slice(0, last).map((run) => ({
          ...run,
          customers: countsExactly ? run.standings.size : null,
          recency: run.cutOffs.recency.map((millis) => new Date(millis).toISOString()),
          frequency: run.cutOffs.frequency,
          monetary: run.cutOffs.monetary.map((cents) => (cents / 100).toFixed(2)),
        })),
      revision: this.revision,
      groups: this.groups,
      movement: ({ from, to }: { from: string; to: string }) => {
        const runs = [this.kept(from), this.kept(to)] as const;
        return countsExactly ? this.flows(...runs) : null;
      },
    };
  }

  compute(askedBy: string, countsExactly: boolean) {
    this.rank(`${TODAY}T12:00:00Z`, askedBy);
    return this.report(countsExactly).runs({ last: 1 })[0];
  }

  /** As of an instant: orders after it have not happened. */
  rank(at: string, askedBy: string | null) {
    const values = new Map(
      this.people.flatMap((person) => {
        const purchases = person.purchases.filter(({ orderedAt }) => orderedAt < at);
        const [latest] = purchases;
        if (!latest) return [];
        const monetary = spendCents({ ...person, purchases });
        return [
          [
            person.id,
            { recency: Date.parse(latest.orderedAt), frequency: purchases.length, monetary },
          ] as const,
        ];
      }),
    );
    if (values.size === 0) throw refusal('CONFLICT', 'Nobody has ordered yet, so there is nobody to rank.');
    const cutOffs = each((measure) => cutOffsOf([...values.values()].map((value) => value[measure])));
    const standings = new Map(
      [...values].map(([id, value]) => [
        id,
        each((measure) => 1 + cutOffs[measure].filter((cut) => value[measure] > cut).length),
      ]),
    );
    const id = String(this.runs.length + 1);
    this.runs.unshift({ id, computedAt: at, askedBy, cutOffs, standings });
  }

  change(revision: number, groups: RfmGroupInput[], countsExactly: boolean) {
    if (revision !== this.revision)
      throw refusal('CONFLICT', 'Somebody else has changed the groups meanwhile.');
    const twice = groups.findIndex(({ name }, index) =>
      groups.slice(0, index).some((other) => other.name === name),
    );
    if (twice >= 0) throw refusal('VALIDATION', 'stands twice', `groups[${twice}].name`);
    this.groups = groups.map((group) => ({ name: group.name, ...each((measure) => group[measure] ?? ALL) }));
    this.revision += 1;
    return this.report(countsExactly);
  }

  private kept(id: string): FakeRun {
    const run = this.runs.slice(0, RUNS_WITH_STANDINGS).find((candidate) => candidate.id === id);
    if (!run) throw refusal('NOT_FOUND', `Where customers stood at the run ${id} is not kept.`);
    return run;
  }

  private flows(from: FakeRun, to: FakeRun) {
    const flows = new Map<string, { from: Standing; to: Standing; customers: number }>();
    for (const id of new Set([...from.standings.keys(), ...to.standings.keys()])) {
      const flow = { from: this.standing(from.standings.get(id)), to: this.standing(to.standings.get(id)) };
      const key = JSON.stringify(flow);
      flows.set(key, { ...flow, customers: (flows.get(key)?.customers ?? 0) + 1 });
    }
    const order = ({ group, ranked }: Standing) =>
      ranked ? (group === null ? 98 : this.groups.findIndex(({ name }) => name === group)) : 99;
    return [...flows.values()].sort(
      (left, right) => order(left.from) - order(right.from) || order(left.to) - order(right.to),
    );
  }

  private standing(scores: Scores | undefined): Standing {
    if (!scores) return { group: null, ranked: false };
    const found = this.groups.find((group) =>
      MEASURES.every(
        (measure) => scores[measure] >= group[measure].from && scores[measure] <= group[measure].to,
      ),
    );
    return { group: found?.name ?? null, ranked: true };
  }
}

interface Standing {
  group: string | null;
  ranked: boolean;
}

/** By the nearest rank. */
function cutOffsOf(values: number[]): number[] {
  const sorted = values.toSorted((left, right) => left - right);
  return [0.2, 0.4, 0.6, 0.8].map((part) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0);
}

function each<Value>(of: (measure: Measure) => Value): Record<Measure, Value> {
  return { recency: of('recency'), frequency: of('frequency'), monetary: of('monetary') };
}

function refusal(code: string, message: string, argument?: string) {
  return new GraphQLError(message, { extensions: { code, ...(argument && { argument }) } });
}
