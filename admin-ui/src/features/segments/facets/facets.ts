import { condition, type Filter } from '../filter/filter';

export const VALUE_FACETS = ['gender', 'country', 'state', 'category', 'channel'] as const;
export type ValueFacet = (typeof VALUE_FACETS)[number];

export const BAND_FACETS = ['age', 'lifetimeSpend'] as const;
export type BandFacet = (typeof BAND_FACETS)[number];

export type FacetName = ValueFacet | BandFacet;

/** In the order of the panel. */
export const FACETS: readonly FacetName[] = [
  'gender',
  'age',
  'country',
  'state',
  'lifetimeSpend',
  'category',
  'channel',
];

/** Where the server keeps the counts of a facet. */
export const FACET_FIELDS = {
  gender: 'gender',
  age: 'ageBand',
  country: 'country',
  state: 'state',
  lifetimeSpend: 'lifetimeSpend',
  category: 'category',
  channel: 'channel',
} as const satisfies Record<FacetName, string>;

export const AGE_BANDS = [18, 25, 35, 45, 55, 65];
export const SPEND_BANDS = ['0', '1000', '5000', '20000', '100000'];

export function isBandFacet(facet: FacetName): facet is BandFacet {
  return facet === 'age' || facet === 'lifetimeSpend';
}

export function valueCondition(facet: ValueFacet, values: string[]): Filter {
  return condition(facet, { in: values });
}
