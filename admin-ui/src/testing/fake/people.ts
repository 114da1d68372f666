/** Invented people, the same ones every time. */
export interface Person {
  id: string;
  version: string;
  customerNumber: string;
  kind: 'PERSON' | 'ORGANIZATION';
  displayName: string;
  gender: 'FEMALE' | 'MALE' | 'OTHER' | null;
  birthDate: string | null;
  age: number | null;
  maritalStatus: string | null;
  education: string | null;
  occupation: string | null;
  householdSize: number | null;
  incomeBand: { gte: number; lt: number | null } | null;
  creditRating: string | null;
  notes: string | null;
  taxNumber: string | null;
  source: string;
  acquiredOn: string;
  lastContactAt: string | null;
  interests: string[];
  tags: string[];
  createdAt: string;
  changedAt: string;
  organization: {
    legalName: string;
    industry: string;
    headCount: number;
    companyType: string;
    decisionMaker: string | null;
    decisionMakerKnown: boolean;
  } | null;
  addresses: Place[];
  contactPoints: { kind: string; value: string; primary: boolean; verifiedAt: string | null }[];
  consents: {
    purpose: string;
    channel: string;
    recipient: string | null;
    status: string;
    since: string;
    source: string;
  }[];
  membership: { cardNumber: string; level: string; joinedOn: string; points: number } | null;
  purchases: Purchase[];
}

export interface Place {
  kind: string;
  primary: boolean;
  line: string;
  city: string;
  state: string;
  postalCode: string;
  country: string;
}

export interface Purchase {
  id: string;
  number: string;
  orderedAt: string;
  channel: 'STORE' | 'WEB' | 'CATALOG';
  store: string | null;
  promotion: string | null;
  paymentMethod: string;
  cents: number;
  returnedCents: number;
  lines: PurchaseLine[];
}

export interface PurchaseLine {
  product: { sku: string; name: string; category: string; brand: string };
  quantity: number;
  returnedQuantity: number;
  unitCents: number;
}

/** The day on which the invented world stands still. */
export const TODAY = '2026-02-01';

const NAMES: readonly [string, Person['gender']][] = [
  ['Ada Winterbourne', 'FEMALE'],
  ['王芳', 'FEMALE'],
  ['Марина Орлова', 'FEMALE'],
  ['Javier Lewis', 'MALE'],
  ['Inès Delacroix', 'FEMALE'],
  ['Tomasz Nowicki', 'MALE'],
  ['李伟', 'MALE'],
  ['Grace Oyelaran', 'FEMALE'],
  ['Henrik Solberg', 'MALE'],
  ['Игорь Белов', 'MALE'],
  ['Robin Ashgrove', 'OTHER'],
  ['Priya Raghunathan', 'FEMALE'],
  ['Lucia Marchetti', 'FEMALE'],
  ['Owen Fairweather', 'MALE'],
];
const PLACES: readonly [string, string, string][] = [
  ['Oakland', 'CA', 'US'],
  ['Fresno', 'CA', 'US'],
  ['Austin', 'TX', 'US'],
  ['Albany', 'NY', 'US'],
  ['Tampa', 'FL', 'US'],
  ['上海', 'SH', 'CN'],
  ['Казань', 'TA', 'RU'],
  ['Lyon', 'ARA', 'FR'],
  ['Columbus', 'OH', 'US'],
  ['Savannah', 'GA', 'US'],
  ['Boise', 'ID', 'US'],
];
const PRODUCTS: readonly [string, string, string, number][] = [
  ['Walnut bookshelf', 'Home', 'Amalgex', 24900],
  ['Trail running shoes', 'Shoes', 'Fernpath', 11900],
  ['Linen shirt', 'Men', 'Calder', 5900],
  ['Silk scarf', 'Women', 'Calder', 4500],
  ['Field guide to birds', 'Books', 'Larkhouse', 2800],
  ['Vinyl: Night Harbour', 'Music', 'Tidewater', 3400],
  ['Wireless headphones', 'Electronics', 'Amalgex', 18900],
  ['Garnet ring', 'Jewelry', 'Orsa', 52000],
  ['Wooden train', 'Children', 'Larkhouse', 3900],
  ['Camping stove', 'Sports', 'Fernpath', 8400],
];
const INTERESTS = ['chess', 'cooking', 'hiking', 'music', 'photography', 'travel'];
const LEVELS = ['Bronze', 'Silver', 'Gold'];

/** A small generator with a seed (mulberry32): the same numbers in every run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export function invent(size: number): Person[] {
  return Array.from({ length: size }, (_, index) => person(index, numbers(index + 1)));
}

type Below = (below: number) => number;

function pick<Item>(items: readonly Item[], below: Below): Item {
  return items[below(items.length)] as Item;
}

function person(index: number, below: Below): Person {
  const [name, gender] = NAMES[index % NAMES.length] ?? ['', null];
  const id = String(1000 + index);
  const organization = index % 23 === 22;
  const birthYear = 1940 + below(68);
  const birthDate = `${birthYear}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const [city, state, country] = pick(PLACES, below);
  const member = below(3) > 0;
  return {
    id,
    version: '1',
    customerNumber: `C-${String(index + 1).padStart(6, '0')}`,
    kind: organization ? 'ORGANIZATION' : 'PERSON',
    displayName: organization ? `Harbour Works ${index}` : index < NAMES.length ? name : `${name} ${index}`,
    gender: organization ? null : gender,
    birthDate: organization ? null : birthDate,
    age: organization ? null : ageOn(TODAY, birthDate),
    maritalStatus: pick(['SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED'], below),
    education: pick(['College', 'Secondary', '4 yr Degree', null], below),
    occupation: pick(['Carpenter', 'Teacher', 'Nurse', 'Engineer', null], below),
    householdSize: 1 + below(5),
    incomeBand: { gte: 30000 + 10000 * below(9), lt: 130000 },
    creditRating: pick(['Good', 'Low Risk', 'High Risk'], below),
    notes: index % 9 === 0 ? 'Prefers to be called in the evening.' : null,
    taxNumber: index % 9 === 0 ? `900-12-${String(1000 + index)}` : null,
    source: pick(['web form', 'spring campaign', 'import'], below),
    acquiredOn: `202${3 + below(3)}-${two(1 + below(12))}-${two(1 + below(28))}`,
    lastContactAt: below(4) ? `2025-${two(1 + below(12))}-${two(1 + below(28))}T12:00:00Z` : null,
    interests: INTERESTS.filter(() => below(4) === 0),
    tags: below(6) === 0 ? ['vip'] : [],
    createdAt: '2024-03-02T10:20:00Z',
    changedAt: '2026-01-20T08:00:00Z',
    organization: organization
      ? {
          legalName: `Harbour Works ${index} Ltd`,
          industry: pick(['Logistics', 'Retail'], below),
          headCount: 10 + below(900),
          companyType: pick(['PARENT', 'BRANCH'], below),
          decisionMaker: null,
          decisionMakerKnown: false,
        }
      : null,
    addresses: [
      {
        kind: 'HOME',
        primary: true,
        line: `${1 + below(900)} Maple Row`,
        city,
        state,
        postalCode: String(10000 + below(80000)),
        country,
      },
    ],
    contactPoints: [
      {
        kind: 'EMAIL',
        value: `person${index}@example.com`,
        primary: true,
        verifiedAt: '2025-05-01T00:00:00Z',
      },
      {
        kind: 'PHONE',
        value: `+1202555${String(index % 10000).padStart(4, '0')}`,
        primary: true,
        verifiedAt: null,
      },
    ],
    consents: [
      {
        purpose: 'MARKETING',
        channel: 'EMAIL',
        recipient: null,
        status: below(4) ? 'GRANTED' : 'WITHDRAWN',
        since: '2025-02-03T09:00:00Z',
        source: 'web form',
      },
      {
        purpose: 'SHARING',
        channel: 'PARTNER',
        recipient: 'partner-app',
        status: below(2) ? 'GRANTED' : 'DENIED',
        since: '2025-06-11T09:00:00Z',
        source: 'letter',
      },
    ],
    membership: member
      ? {
          cardNumber: `M${700000 + index}`,
          level: pick(LEVELS, below),
          joinedOn: '2023-09-14',
          points: below(9000),
        }
      : null,
    purchases: purchases(id, below),
  };
}

function purchases(customerId: string, below: Below): Purchase[] {
  const size = below(12);
  return Array.from({ length: size }, (_, index) => purchase(`${customerId}-${index}`, below)).sort(
    (left, right) => right.orderedAt.localeCompare(left.orderedAt),
  );
}

function purchase(id: string, below: Below): Purchase {
  const channel = pick(['STORE', 'WEB', 'CATALOG'] as const, below);
  const lines = Array.from({ length: 1 + below(3) }, () => line(below));
  const cents = lines.reduce((sum, { quantity, unitCents }) => sum + quantity * unitCents, 0);
  const returnedCents = lines.reduce(
    (sum, { returnedQuantity, unitCents }) => sum + returnedQuantity * unitCents,
    0,
  );
  return {
    id,
    number: `${channel.slice(0, 1)}-${id}`,
    orderedAt: new Date(Date.UTC(2023, 1 + below(36), 1 + below(27), 9 + below(10), below(60))).toISOString(),
    channel,
    store: channel === 'STORE' ? pick(['Elm Street', 'Riverside'], below) : null,
    promotion: below(5) === 0 ? 'Winter sale' : null,
    paymentMethod: pick(['CARD', 'CASH', 'WALLET', 'INVOICE'], below),
    cents,
    returnedCents,
    lines,
  };
}

function line(below: Below): PurchaseLine {
  const [name, category, brand, unitCents] = pick(PRODUCTS, below);
  const quantity = 1 + below(3);
  return {
    product: { sku: `SKU-${name.length}${unitCents}`, name, category, brand },
    quantity,
    returnedQuantity: below(12) === 0 ? 1 : 0,
    unitCents,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function ageOn(today: string, birthDate: string): number {
  const had = today.slice(5) >= birthDate.slice(5);
  return Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (had ? 0 : 1);
}
