import type { Order } from '../api/list-orders';

export interface Month {
  /** Any instant of the month, to be written in the reader's language. */
  at: string;
  key: string;
  orders: Order[];
}

/** Runs of the same month; the order of the server's answer, latest first, is kept. */
export function byMonth(orders: readonly Order[]): Month[] {
  return orders.reduce<Month[]>((months, order) => {
    const at = order.orderedAt ?? '';
    const key = monthKey(at);
    const last = months.at(-1);
    if (last?.key !== key) return [...months, { at, key, orders: [order] }];
    return [...months.slice(0, -1), { ...last, orders: [...last.orders, order] }];
  }, []);
}

function monthKey(instant: string): string {
  // In the reader's zone, as every date on the page is.
  const date = new Date(instant);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}
