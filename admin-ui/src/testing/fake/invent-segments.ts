import type { CustomerFilter } from '@/generated/operations';
import type { Person } from './people';
import { FakeSegments, type FakeSegment } from './saved-segments';

const DAY = 86_400_000;

function ago(days: number): string {
  return new Date(Date.now() - days * DAY).toISOString();
}

/** A year's wave with a little unrest, the same each time. */
function past(days: number, from: number): number[] {
  return Array.from({ length: days }, (_, index) => {
    const gone = days === 1 ? 1 : index / (days - 1);
    return (
      from +
      (1 - from) * gone +
      0.03 * Math.sin(index / 3) * (1 - gone) +
      0.015 * Math.sin(index * 1.7) * (1 - gone)
    );
  });
}

function segment(
  id: string,
  name: string,
  definition: CustomerFilter,
  special: Partial<FakeSegment> = {},
): FakeSegment {
  const owner = special.owner ?? 'Sample marketing';
  const changedAt = special.changedAt ?? ago(20);
  return {
    id,
    name,
    description: null,
    folder: null,
    owner,
    shared: true,
    kind: 'LIVE',
    revision: 1,
    frozenAt: null,
    createdAt: ago(80),
    changedAt,
    changedBy: owner,
    definitions: [{ revision: 1, author: owner, definedAt: changedAt, definition }],
    past: past(80, 0.7),
    problem: null,
    ...special,
  };
}

const WOMEN: CustomerFilter = {
  all: [{ gender: { in: ['FEMALE'] } }, { age: { gte: 25, lte: 44 } }, { state: { in: ['CA'] } }],
};
const YOUNGER_WOMEN: CustomerFilter = {
  all: [{ gender: { in: ['FEMALE'] } }, { age: { gte: 25, lte: 34 } }, { state: { in: ['CA', 'TX'] } }],
};

/** What a house that has worked for some months has saved. */
export function inventSegments(people: Person[]) {
  return new FakeSegments(people, [
    segment('1', 'Women 25–44 in California', WOMEN, {
      description: 'Whom the spring letter is written for. Agreed with the shops in January.',
      folder: 'Spring 2026',
      revision: 4,
      changedBy: 'Olga Petrova',
      changedAt: ago(2),
      definitions: [
        { revision: 4, author: 'Olga Petrova', definedAt: ago(2), definition: WOMEN },
        { revision: 2, author: 'Sample marketing', definedAt: ago(31), definition: YOUNGER_WOMEN },
        {
          revision: 1,
          author: 'Sample marketing',
          definedAt: ago(80),
          definition: { all: [{ gender: { in: ['FEMALE'] } }] },
        },
      ],
    }),
    segment(
      '2',
      'Readers with consent',
      {
        all: [{ category: { in: ['Books'] } }, { consent: { purpose: 'MARKETING', channel: 'EMAIL' } }],
      },
      { owner: 'Olga Petrova', folder: 'Newsletter', past: past(90, 1.2) },
    ),
    segment(
      '3',
      'Big spenders who stopped',
      {
        all: [{ lifetimeSpend: { gte: '500' } }, { none: [{ lastOrder: { within: { lastDays: 365 } } }] }],
      },
      { owner: 'Wei Zhang', description: 'Call them before they are gone.' },
    ),
    segment('4', 'Spring letter, as it was sent', WOMEN, {
      folder: 'Spring 2026',
      kind: 'FROZEN',
      revision: 2,
      frozenAt: ago(14),
      past: Array.from({ length: 15 }, () => 1),
    }),
    segment(
      '5',
      'My letter without Texas',
      {
        all: [{ segment: { in: ['1'] } }, { none: [{ state: { in: ['TX'] } }] }],
      },
      { shared: false, past: past(6, 0.95) },
    ),
    segment('6', 'Shoe size above 44', { shoeSize: { gte: 45 } } as unknown as CustomerFilter, {
      owner: 'Olga Petrova',
      past: [],
      problem:
        "The definition of 'Shoe size above 44' is not valid any more: definition.shoeSize is no condition.",
    }),
    segment(
      '7',
      'Only for Olga',
      { all: [{ segment: { in: ['2'] } }] },
      {
        owner: 'Olga Petrova',
        shared: false,
      },
    ),
    segment(
      '8',
      'Reached by e-mail',
      { all: [{ contact: { in: ['EMAIL'] } }] },
      {
        owner: 'Wei Zhang',
        folder: 'Newsletter',
      },
    ),
  ]);
}
