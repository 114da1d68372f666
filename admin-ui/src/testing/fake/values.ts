import type { CustomerFilter } from '@/generated/operations';
import type { Person } from './people';

type Value = string | null | undefined;

/** What a person has of each condition that names values. */
export const VALUES = {
  kind: ({ kind }) => [kind],
  gender: ({ gender }) => [gender],
  occupation: ({ occupation }) => [occupation],
  education: ({ education }) => [education],
  maritalStatus: ({ maritalStatus }) => [maritalStatus === 'UNKNOWN' ? null : maritalStatus],
  interest: ({ interests }) => interests,
  tag: ({ tags }) => tags,
  country: ({ addresses }) => [addresses[0]?.country],
  state: ({ addresses }) => [addresses[0]?.state],
  city: ({ addresses }) => [addresses[0]?.city],
  industry: ({ organization }) => [organization?.industry],
  companyType: ({ organization }) => [organization?.companyType],
  level: ({ membership }) => [membership?.level],
  source: ({ source }) => [source],
  acquiredMonth: ({ acquiredOn }) => [acquiredOn.slice(0, 7)],
  contact: ({ contactPoints }) => contactPoints.map(({ kind }) => kind),
  verifiedContact: ({ contactPoints }) =>
    contactPoints.filter(({ verifiedAt }) => verifiedAt).map(({ kind }) => kind),
  category: (person) => products(person).map(({ category }) => category),
  brand: (person) => products(person).map(({ brand }) => brand),
  product: (person) => products(person).map(({ sku }) => sku),
  channel: ({ purchases }) => purchases.map(({ channel }) => channel),
  store: ({ purchases }) => purchases.map(({ store }) => store),
  payment: ({ purchases }) => purchases.map(({ paymentMethod }) => paymentMethod),
} as const satisfies Partial<Record<string, (person: Person) => readonly Value[]>>;

export type ValueField = keyof typeof VALUES;

export function isValueField(name: string): name is ValueField {
  return Object.hasOwn(VALUES, name);
}

export function valuesOf(person: Person, field: ValueField): readonly Value[] {
  return VALUES[field](person);
}

/** The values that a condition asks for. */
export function asked(filter: CustomerFilter, field: ValueField): readonly string[] {
  return filter[field]?.in ?? [];
}

function products({ purchases }: Person) {
  return purchases.flatMap(({ lines }) => lines.map(({ product }) => product));
}
