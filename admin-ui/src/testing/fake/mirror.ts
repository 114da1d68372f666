import { GraphQLError } from 'graphql';
import type { MirrorRunKind, MirrorRunState, MirrorState } from '@/generated/operations';

/** How the invented mirror stands: `untouched` is current and has never been rebuilt, checked or sampled. */
export type Standing = 'current' | 'behind' | 'stopped' | 'untouched';

interface FakeRun {
  id: string;
  kind: MirrorRunKind;
  state: MirrorRunState;
  requestedBy: string | null;
  requestedAt: string;
  startedAt: string | null;
  endedAt: string | null;
  done: number;
  total: number;
  missing: number;
  changed: number;
  orphaned: number;
  ahead: number;
  resurrected: number;
  failure: string | null;
}

interface FakeParked {
  id: string;
  reason: string;
  since: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TOTAL = 100_000;
/** How long an invented run takes. */
const RUN_MILLIS = 30_000;
const LAGS: Record<Standing, number> = {
  current: 420,
  behind: 3 * MINUTE,
  stopped: 25 * MINUTE,
  untouched: 0,
};
const STATES: Record<Standing, MirrorState> = {
  current: 'CURRENT',
  behind: 'BEHIND',
  stopped: 'STOPPED',
  untouched: 'CURRENT',
};

function ago(millis: number): string {
  return new Date(Date.now() - millis).toISOString();
}

export function inventMirror(standing: Standing = 'current') {
  return new FakeMirror(standing);
}

/** Its runs go on by the clock, and end. */
export class FakeMirror {
  readonly stopped: boolean;
  private readonly runs: FakeRun[];
  private parked: FakeParked[];

  constructor(private readonly standing: Standing) {
    this.stopped = standing === 'stopped';
    this.runs = standing === 'untouched' ? [] : pastRuns(standing);
    this.parked = standing === 'untouched' ? [] : parkedCustomers();
  }

  freshness() {
    const lagMillis = LAGS[this.standing];
    return { asOf: ago(lagMillis), lagMillis };
  }

  report() {
    return {
      state: STATES[this.standing],
      problem: this.stopped
        ? 'The index “clientele-customers-20261125” is gone. Rebuild the index to search again.'
        : null,
      freshness: this.freshness(),
      pending: { current: 3, behind: 4_180, stopped: 12_730, untouched: 0 }[this.standing],
      parked: this.parked.length,
      parkedCustomers: ({ first }: { first: number }) => this.parked.slice(0, first),
      runs: ({ first }: { first: number }) => this.runs.slice(0, first).map((run) => this.progress(run)),
      samples: ({ hours }: { hours: number }) =>
        this.standing === 'untouched' ? [] : samples(hours, this.standing),
    };
  }

  start(kind: MirrorRunKind) {
    if (this.runs.some((run) => run.kind === kind && this.progress(run).state === 'RUNNING')) {
      throw conflict('One is under way');
    }
    const now = new Date().toISOString();
    const run = invented({ id: String(100 + this.runs.length), kind, state: 'RUNNING', startedAt: now });
    this.runs.unshift(run);
    return this.progress(run);
  }

  cancel(id: string) {
    const run = this.runs.find((candidate) => candidate.id === id);
    if (!run || this.progress(run).state !== 'RUNNING') throw conflict('It is over');
    Object.assign(run, { ...this.progress(run), state: 'CANCELLED', endedAt: new Date().toISOString() });
    return this.progress(run);
  }

  retry(customers: string[] | undefined): number {
    const before = this.parked.length;
    this.parked = customers ? this.parked.filter(({ id }) => !customers.includes(id)) : [];
    return before - this.parked.length;
  }

  private progress(run: FakeRun) {
    if (!run.startedAt) return { ...run, rate: null, estimatedEnd: null };
    const started = Date.parse(run.startedAt);
    if (run.state !== 'RUNNING') {
      const took = Date.parse(run.endedAt ?? run.startedAt) - started;
      return { ...run, rate: took > 0 ? (run.done / took) * 1000 : null, estimatedEnd: null };
    }
    const share = Math.min(1, (Date.now() - started) / RUN_MILLIS);
    if (share === 1) {
      Object.assign(run, {
        state: 'SUCCEEDED',
        done: run.total,
        endedAt: new Date(started + RUN_MILLIS).toISOString(),
      });
    }
    return {
      ...run,
      done: Math.round(run.total * share),
      rate: (run.total / RUN_MILLIS) * 1000,
      estimatedEnd: share < 1 ? new Date(started + RUN_MILLIS).toISOString() : null,
    };
  }
}

function conflict(message: string) {
  return new GraphQLError(message, { extensions: { code: 'CONFLICT' } });
}

function invented(run: Partial<FakeRun> & Pick<FakeRun, 'id' | 'kind' | 'state'>): FakeRun {
  return {
    requestedBy: 'Sample admin',
    requestedAt: run.startedAt ?? new Date().toISOString(),
    startedAt: null,
    endedAt: null,
    done: 0,
    total: TOTAL,
    missing: 0,
    changed: 0,
    orphaned: 0,
    ahead: 0,
    resurrected: 0,
    failure: null,
    ...run,
  };
}

function past(
  id: string,
  kind: MirrorRunKind,
  state: MirrorRunState,
  hours: number,
  minutes: number,
  more: Partial<FakeRun> = {},
): FakeRun {
  return invented({
    id,
    kind,
    state,
    startedAt: ago(hours * HOUR),
    endedAt: ago(hours * HOUR - minutes * MINUTE),
    done: TOTAL,
    ...more,
  });
}

/** The one that is behind has a past, too: an old backup was restored. */
function pastRuns(standing: Standing): FakeRun[] {
  return [
    past('7', 'CHECK', 'SUCCEEDED', 5.2, 0.4, { requestedBy: null }),
    past('6', 'REBUILD', 'SUCCEEDED', 26, 1.9),
    past('5', 'REBUILD', 'CANCELLED', 27.5, 0.7, { done: 38_500 }),
    past('4', 'CHECK', 'SUCCEEDED', 29.2, 0.4, {
      requestedBy: null,
      missing: 2,
      changed: 17,
      orphaned: 1,
      resurrected: standing === 'behind' ? 1 : 0,
    }),
    past('3', 'CHECK', 'FAILED', 53.2, 0.1, {
      requestedBy: null,
      done: 12_000,
      failure: 'Elasticsearch did not answer within 30 s.',
    }),
  ];
}

function parkedCustomers(): FakeParked[] {
  return [
    { id: '1004', reason: 'mapper_parsing_exception in [birthDate]', since: ago(31 * HOUR) },
    { id: '1017', reason: 'A name is longer than the index takes: [displayName]', since: ago(4 * HOUR) },
  ];
}

/** A day's rhythm with a few short stalls, and what the standing adds at its end. */
function samples(hours: number, standing: Standing) {
  const thisMinute = Math.floor(Date.now() / MINUTE) * MINUTE;
  return Array.from({ length: hours * 60 }, (_, index) => {
    const back = hours * 60 - 1 - index;
    const rhythm = 1.3 + Math.sin((back + 300) / 230) + 0.35 * Math.sin(back * 0.9) * Math.sin(back * 0.07);
    const stall = STALLS.reduce((sum, [at, height]) => sum + height * Math.exp(-(((back - at) / 6) ** 2)), 0);
    const late = standing === 'behind' || standing === 'stopped' ? Math.max(0, 1 - back / 25) : 0;
    return {
      takenAt: new Date(thisMinute - back * MINUTE).toISOString(),
      pending: Math.round(18 * rhythm + stall * 160 + late * 4_000),
      parked: back < 240 ? 2 : 1,
      lagMillis: Math.round(220 * rhythm + stall * 1_900 + late * LAGS[standing]),
    };
  });
}

/** Minutes before now, and how high. */
const STALLS = [
  [95, 0.5],
  [410, 1],
  [425, 1.9],
  [990, 0.7],
  [3_100, 2.2],
] as const;
