import type {
  ConsentCondition,
  CustomerFilter,
  DateCondition,
  DecimalRange,
  IntRange,
  PurchasesCondition,
  Window,
} from '@/generated/operations';
import { TODAY, type Person, type Purchase } from './people';

export function spendCents({ purchases }: Person): number {
  return purchases.reduce((sum, { cents, returnedCents }) => sum + cents - returnedCents, 0);
}

/** What a filter means, in plain words of code. A missing value never matches. */
export function matches(person: Person, filter: CustomerFilter): boolean {
  if (filter.all) return filter.all.every((child) => matches(person, child));
  if (filter.any) return filter.any.some((child) => matches(person, child));
  if (filter.none) return !filter.none.some((child) => matches(person, child));
  if (filter.kind) return filter.kind.in.includes(person.kind);
  if (filter.gender) return person.gender !== null && filter.gender.in.includes(person.gender);
  if (filter.age) return person.age !== null && inRange(person.age, filter.age);
  const [address] = person.addresses;
  if (filter.country) return address !== undefined && filter.country.in.includes(address.country);
  if (filter.state) return address !== undefined && filter.state.in.includes(address.state);
  if (filter.city) return address !== undefined && filter.city.in.includes(address.city);
  if (filter.lifetimeSpend) return inRange(spendCents(person) / 100, filter.lifetimeSpend);
  if (filter.lifetimeOrders) return inRange(person.purchases.length, filter.lifetimeOrders);
  if (filter.firstOrder) return inDate(person.purchases.at(-1), filter.firstOrder);
  if (filter.lastOrder) return inDate(person.purchases[0], filter.lastOrder);
  if (filter.category) return bought(person, 'category', filter.category.in);
  if (filter.brand) return bought(person, 'brand', filter.brand.in);
  if (filter.channel) return person.purchases.some(({ channel }) => filter.channel.in.includes(channel));
  if (filter.purchases) return boughtSo(person, filter.purchases);
  if (filter.consent) return consented(person, filter.consent);
  throw new Error(`The stand-in does not know what ${Object.keys(filter).join()} means`);
}

function consented({ consents }: Person, asked: ConsentCondition): boolean {
  return consents.some(
    ({ purpose, channel, status }) =>
      status === 'GRANTED' &&
      purpose === asked.purpose &&
      (asked.channel == null || asked.channel === channel),
  );
}

function inRange(value: number, { gte, lte }: IntRange | DecimalRange): boolean {
  return (gte == null || value >= Number(gte)) && (lte == null || value <= Number(lte));
}

function inDate(purchase: Purchase | undefined, { within }: DateCondition): boolean {
  return purchase !== undefined && inWindow(purchase, within);
}

function inWindow({ orderedAt }: Purchase, { lastDays, from, until }: Window): boolean {
  if (lastDays != null) return Date.parse(orderedAt) >= Date.parse(TODAY) - lastDays * 86_400_000;
  const day = orderedAt.slice(0, 10);
  return (from == null || day >= from) && (until == null || day <= until);
}

function bought({ purchases }: Person, field: 'category' | 'brand', values: string[]): boolean {
  return purchases.some(({ lines }) => lines.some(({ product }) => values.includes(product[field])));
}

function boughtSo({ purchases }: Person, condition: PurchasesCondition): boolean {
  const { within, channel, line, orders, spend } = condition;
  const found = purchases
    .filter((purchase) => !within || inWindow(purchase, within))
    .filter((purchase) => !channel || channel.in.includes(purchase.channel))
    .map(({ lines }) =>
      lines.filter(
        ({ product }) =>
          (!line?.category || line.category.in.includes(product.category)) &&
          (!line?.brand || line.brand.in.includes(product.brand)),
      ),
    )
    .filter((lines) => lines.length > 0);
  const cents = found.flat().reduce((sum, { quantity, unitCents }) => sum + quantity * unitCents, 0);
  return inRange(found.length, orders ?? { gte: 1 }) && (!spend || inRange(cents / 100, spend));
}
