import type {
  BirthdayCondition,
  ConsentCondition,
  CustomerFact,
  CustomerFilter,
  DateCondition,
  DecimalRange,
  IntRange,
  PurchasesCondition,
  RfmCondition,
  Window,
} from '@/generated/operations';
import { TODAY, type Person } from './people';
import { asked, isValueField, valuesOf } from './values';

export function spendCents({ purchases }: Person): number {
  return purchases.reduce((sum, { cents, returnedCents }) => sum + cents - returnedCents, 0);
}

/** What a filter means, in plain words of code. A missing value never matches. */
export function matches(person: Person, filter: CustomerFilter): boolean {
  if (filter.all) return filter.all.every((child) => matches(person, child));
  if (filter.any) return filter.any.some((child) => matches(person, child));
  if (filter.none) return !filter.none.some((child) => matches(person, child));
  const [name = ''] = Object.keys(filter);
  if (isValueField(name)) {
    return valuesOf(person, name).some((value) => value != null && asked(filter, name).includes(value));
  }
  if (filter.postalCode) {
    return filter.postalCode.startsWith.some((start) => person.addresses[0]?.postalCode.startsWith(start));
  }
  if (filter.birthday) return celebrates(person, filter.birthday);
  if (filter.income) return inIncome(person, filter.income);
  if (filter.purchases) return boughtSo(person, filter.purchases);
  if (filter.consent) return consented(person, filter.consent);
  if (filter.rfm) return stands(person, filter.rfm);
  if (filter.isKnown) return isKnown(person, filter.isKnown);
  return matchesRange(person, filter);
}

const CUT_OFFS = {
  recency: ['2024-06-01', '2025-01-01', '2025-07-01', '2025-11-01'],
  frequency: [1, 2, 4, 7],
  monetary: [100, 300, 800, 2_000],
};

const quintile = <Value>(value: Value, cutOffs: Value[]) => 1 + cutOffs.filter((each) => value > each).length;

/** Undefined for who has not ordered. */
export function standingOf(person: Person) {
  const [latest] = person.purchases;
  return (
    latest && {
      recency: quintile(latest.orderedAt, CUT_OFFS.recency),
      frequency: quintile(person.purchases.length, CUT_OFFS.frequency),
      monetary: quintile(spendCents(person) / 100, CUT_OFFS.monetary),
    }
  );
}

/** In groups there is nobody here: where they end is the ranking's matter. */
function stands(person: Person, { recency, frequency, monetary, group }: RfmCondition): boolean {
  const standing = standingOf(person);
  if (!standing || group) return false;
  return (
    inRange(standing.recency, recency ?? {}) &&
    inRange(standing.frequency, frequency ?? {}) &&
    inRange(standing.monetary, monetary ?? {})
  );
}

function matchesRange(person: Person, filter: CustomerFilter): boolean {
  const { age, householdSize, organization, membership, purchases, acquiredOn, lastContactAt } = person;
  const spend = spendCents(person) / 100;
  if (filter.age) return inRange(age, filter.age);
  if (filter.householdSize) return inRange(householdSize, filter.householdSize);
  if (filter.headCount) return inRange(organization?.headCount, filter.headCount);
  if (filter.points) return inRange(membership?.points, filter.points);
  if (filter.lifetimeSpend) return inRange(spend, filter.lifetimeSpend);
  if (filter.averageOrder) return inRange(average(spend, purchases.length), filter.averageOrder);
  if (filter.lifetimeOrders) return inRange(purchases.length, filter.lifetimeOrders);
  if (filter.firstOrder) return inDate(purchases.at(-1)?.orderedAt, filter.firstOrder);
  if (filter.lastOrder) return inDate(purchases[0]?.orderedAt, filter.lastOrder);
  if (filter.joined) return inDate(membership?.joinedOn, filter.joined);
  if (filter.acquired) return inDate(acquiredOn, filter.acquired);
  if (filter.lastContact) return inDate(lastContactAt, filter.lastContact);
  if (filter.verified) return inDate(latestVerified(person), filter.verified);
  throw new Error(`The stand-in does not know what ${Object.keys(filter).join()} means`);
}

function latestVerified({ contactPoints }: Person): string | undefined {
  return contactPoints
    .flatMap(({ verifiedAt }) => verifiedAt ?? [])
    .sort()
    .at(-1);
}

const KNOWN: Record<CustomerFact, (person: Person) => unknown> = {
  GENDER: ({ gender }) => gender,
  BIRTH_DATE: ({ birthDate }) => birthDate,
  OCCUPATION: ({ occupation }) => occupation,
  EDUCATION: ({ education }) => education,
  MARITAL_STATUS: ({ maritalStatus }) => maritalStatus !== 'UNKNOWN' && maritalStatus,
  HOUSEHOLD_SIZE: ({ householdSize }) => householdSize,
  INCOME: ({ incomeBand }) => incomeBand,
  INTEREST: ({ interests }) => interests.length,
  TAG: ({ tags }) => tags.length,
  COUNTRY: ({ addresses }) => addresses[0]?.country,
  STATE: ({ addresses }) => addresses[0]?.state,
  CITY: ({ addresses }) => addresses[0]?.city,
  POSTAL_CODE: ({ addresses }) => addresses[0]?.postalCode,
  INDUSTRY: ({ organization }) => organization?.industry,
  HEAD_COUNT: ({ organization }) => organization?.headCount,
  COMPANY_TYPE: ({ organization }) => organization?.companyType,
  DECISION_MAKER: ({ organization }) => organization?.decisionMaker,
  MEMBERSHIP: ({ membership }) => membership,
  SOURCE: ({ source }) => source,
  ACQUIRED: ({ acquiredOn }) => acquiredOn,
  LAST_CONTACT: ({ lastContactAt }) => lastContactAt,
  EMAIL: ({ contactPoints }) => contactPoints.some(({ kind }) => kind === 'EMAIL'),
  PHONE: ({ contactPoints }) => contactPoints.some(({ kind }) => kind === 'PHONE'),
  ORDER: ({ purchases }) => purchases.length,
};

function isKnown(person: Person, fact: CustomerFact): boolean {
  return Boolean(KNOWN[fact](person));
}

function consented({ consents }: Person, condition: ConsentCondition): boolean {
  return consents.some(
    ({ purpose, channel, status }) =>
      status === 'GRANTED' &&
      purpose === condition.purpose &&
      (condition.channel == null || condition.channel === channel),
  );
}

function inRange(value: number | null | undefined, { gte, lte }: IntRange | DecimalRange): boolean {
  if (value == null) return false;
  return (gte == null || value >= Number(gte)) && (lte == null || value <= Number(lte));
}

/** The whole band is in the range. */
function inIncome({ incomeBand }: Person, { gte, lte }: IntRange): boolean {
  if (!incomeBand) return false;
  return (gte == null || incomeBand.gte >= gte) && (lte == null || (incomeBand.lt ?? Infinity) <= lte);
}

function average(spend: number, orders: number): number | undefined {
  return orders > 0 ? spend / orders : undefined;
}

function celebrates({ birthDate }: Person, { nextDays, from, until }: BirthdayCondition): boolean {
  if (!birthDate) return false;
  const day = birthDate.slice(5);
  if (nextDays != null) {
    const days = Array.from({ length: nextDays + 1 }, (_, ahead) => daysFrom(TODAY, ahead).slice(5));
    return days.includes(day);
  }
  const [first, last] = [from ?? '01-01', until ?? '12-31'];
  return first <= last ? day >= first && day <= last : day >= first || day <= last;
}

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function inDate(at: string | null | undefined, { within }: DateCondition): boolean {
  return at != null && inWindow(at, within);
}

function inWindow(at: string, { lastDays, from, until }: Window): boolean {
  const day = at.slice(0, 10);
  if (lastDays != null) return day >= daysFrom(TODAY, -lastDays);
  return (from == null || day >= from) && (until == null || day <= until);
}

function boughtSo({ purchases }: Person, condition: PurchasesCondition): boolean {
  const { within, channel, store, line, orders, quantity, spend, average: mean } = condition;
  const found = purchases
    .filter(({ orderedAt }) => !within || inWindow(orderedAt, within))
    .filter((purchase) => !channel || channel.in.includes(purchase.channel))
    .filter((purchase) => !store || (purchase.store !== null && store.in.includes(purchase.store)))
    .map(({ lines }) =>
      lines.filter(
        ({ product }) =>
          (!line?.category || line.category.in.includes(product.category)) &&
          (!line?.brand || line.brand.in.includes(product.brand)) &&
          (!line?.sku || line.sku.in.includes(product.sku)),
      ),
    )
    .filter((lines) => lines.length > 0);
  const kept = found.flat().map(({ quantity: bought, returnedQuantity, unitCents }) => ({
    pieces: bought - returnedQuantity,
    cents: (bought - returnedQuantity) * unitCents,
  }));
  const money = kept.reduce((sum, { cents }) => sum + cents, 0) / 100;
  const pieces = kept.reduce((sum, each) => sum + each.pieces, 0);
  return (
    inRange(found.length, orders ?? { gte: 1 }) &&
    (!quantity || inRange(pieces, quantity)) &&
    (!spend || inRange(money, spend)) &&
    (!mean || inRange(average(money, found.length), mean))
  );
}
