import type { May } from '@/lib/graphql/operation';
import type { Kind } from '../filter/filter';

export const FACET_GROUPS = ['person', 'place', 'organization', 'relationship', 'purchases'] as const;
type FacetGroup = (typeof FACET_GROUPS)[number];

export const BAND_FACETS = ['age', 'lifetimeSpend', 'lifetimeOrders', 'recency'] as const;
export type BandFacet = (typeof BAND_FACETS)[number];

/** Of which the server lists as many as it is asked for, and those with a text in them. */
export const LONG_FACETS = [
  'education',
  'occupation',
  'interest',
  'country',
  'state',
  'city',
  'industry',
  'level',
  'source',
  'acquiredMonth',
  'tag',
  'category',
  'brand',
  'product',
  'store',
] as const;
export type LongFacet = (typeof LONG_FACETS)[number];

export type ValueFacet =
  | LongFacet
  | 'kind'
  | 'gender'
  | 'maritalStatus'
  | 'companyType'
  | 'contact'
  | 'verifiedContact'
  | 'channel'
  | 'payment';
export type FacetName = ValueFacet | BandFacet | 'rfm' | 'consent';

/** In the order of the panel. */
export const FACETS: Readonly<Record<FacetName, FacetGroup>> = {
  gender: 'person',
  age: 'person',
  maritalStatus: 'person',
  education: 'person',
  occupation: 'person',
  interest: 'person',
  kind: 'person',
  country: 'place',
  state: 'place',
  city: 'place',
  industry: 'organization',
  companyType: 'organization',
  level: 'relationship',
  acquiredMonth: 'relationship',
  source: 'relationship',
  tag: 'relationship',
  consent: 'relationship',
  contact: 'relationship',
  verifiedContact: 'relationship',
  recency: 'purchases',
  lifetimeOrders: 'purchases',
  lifetimeSpend: 'purchases',
  rfm: 'purchases',
  category: 'purchases',
  brand: 'purchases',
  product: 'purchases',
  channel: 'purchases',
  store: 'purchases',
  payment: 'purchases',
};

/** Open until somebody closes them; closed ones ask nothing of the server. */
export const OPEN_AT_FIRST: FacetName[] = [
  'gender',
  'age',
  'country',
  'state',
  'recency',
  'lifetimeSpend',
  'category',
  'channel',
];

/** From the first of them one goes into a value, to the next of them inside it. */
const TRAILS: readonly (readonly LongFacet[])[] = [
  ['country', 'state', 'city'],
  ['category', 'brand', 'product'],
];

export const AGE_BANDS = [18, 25, 35, 45, 55, 65];
export const ORDER_BANDS = [0, 1, 2, 3, 5, 10, 20];
/** Days ago: up to a month, a quarter, half a year, one year, two years. */
export const RECENCY_BANDS = [0, 31, 91, 181, 366, 731];
export const SPEND_BANDS = ['0', '1000', '5000', '20000', '100000'];

export function facetsFor(may: May): FacetName[] {
  return (Object.keys(FACETS) as FacetName[]).filter(
    (facet) => may(`CustomerFacets.${fieldOf(facet)}`) && may(`CustomerFilter.${conditionOf(facet)}`),
  );
}

/** The condition that a click on the facet makes. */
export function conditionOf(facet: FacetName): Kind {
  return facet === 'recency' ? 'lastOrder' : facet;
}

/** Where the server keeps the counts of a facet. */
export function fieldOf<Facet extends FacetName>(facet: Facet) {
  return (facet === 'age' ? 'ageBand' : facet) as Facet extends 'age' ? 'ageBand' : Facet;
}

export function isBandFacet(facet: FacetName): facet is BandFacet {
  return BAND_FACETS.some((band) => band === facet);
}

export function isLongFacet(facet: FacetName): facet is LongFacet {
  return LONG_FACETS.some((long) => long === facet);
}

/** What is listed after going into so many values of a facet; undefined when it goes no deeper. */
export function inside(facet: ValueFacet, depth: number): LongFacet | undefined {
  return TRAILS.find(([first]) => first === facet)?.[depth];
}

/** What the server is told of the way: `{ country: 'US', state: 'CA' }`. */
export function within(facet: ValueFacet, trail: readonly string[]): Partial<Record<LongFacet, string>> {
  return Object.fromEntries(trail.map((value, depth) => [inside(facet, depth), value])) as Partial<
    Record<LongFacet, string>
  >;
}
