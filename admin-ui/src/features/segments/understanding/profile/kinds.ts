import type { ProfileBy } from '@/generated/operations';
import type { May } from '@/lib/graphql/operation';
import type { Kind } from '../../filter/filter';

/** What customers are compared by, in the order in which it is offered, and the condition that asks for the same. */
export const PROFILE_KINDS: Readonly<Record<ProfileBy, Kind>> = {
  GENDER: 'gender',
  AGE: 'age',
  MARITAL_STATUS: 'maritalStatus',
  EDUCATION: 'education',
  OCCUPATION: 'occupation',
  INTEREST: 'interest',
  KIND: 'kind',
  COUNTRY: 'country',
  STATE: 'state',
  CITY: 'city',
  INDUSTRY: 'industry',
  COMPANY_TYPE: 'companyType',
  LEVEL: 'level',
  SOURCE: 'source',
  CATEGORY: 'category',
  BRAND: 'brand',
  PRODUCT: 'product',
  CHANNEL: 'channel',
  STORE: 'store',
  PAYMENT: 'payment',
};

/** Of few values each: among thousands of products chance alone would lift some to the top. */
const USUAL: readonly ProfileBy[] = [
  'GENDER',
  'AGE',
  'MARITAL_STATUS',
  'EDUCATION',
  'INTEREST',
  'STATE',
  'LEVEL',
  'CATEGORY',
  'CHANNEL',
];

export function isProfileKind(text: string): text is ProfileBy {
  return Object.hasOwn(PROFILE_KINDS, text);
}

export function permittedKinds(may: May): ProfileBy[] {
  return (Object.keys(PROFILE_KINDS) as ProfileBy[]).filter((kind) => may(`ProfileBy.${kind}`));
}

/** Those that were chosen, else the usual ones; none that the viewer may not ask for. */
export function kindsOf(chosen: readonly ProfileBy[] | undefined, may: May): ProfileBy[] {
  const permitted = permittedKinds(may);
  const wanted = permitted.filter((kind) => (chosen ?? USUAL).includes(kind));
  return wanted.length > 0 ? wanted : permitted;
}
