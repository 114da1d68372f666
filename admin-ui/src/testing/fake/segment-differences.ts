import type { CustomerFilter, DifferenceKind } from '@/generated/operations';

interface Placed {
  path: string;
  condition: CustomerFilter;
}

interface Difference extends Placed {
  kind: DifferenceKind;
}

/** What became other, condition by condition; the order beside each other does not count. */
export function differences(before: CustomerFilter | undefined, after: CustomerFilter): Difference[] {
  const removed = before ? placed([before], '') : [];
  const added = placed([after], '').filter((each) => {
    const same = removed.findIndex((other) => JSON.stringify(other) === JSON.stringify(each));
    if (same >= 0) removed.splice(same, 1);
    return same < 0;
  });
  return [
    ...removed.map((each): Difference => ({ kind: 'REMOVED', ...each })),
    ...added.map((each): Difference => ({ kind: 'ADDED', ...each })),
  ];
}

function placed(filters: CustomerFilter[], path: string): Placed[] {
  const beside = new Map<string, number>();
  return filters.flatMap((filter) => {
    const children = filter.all ?? filter.any ?? filter.none;
    if (!children) return [{ path, condition: filter }];
    const name = Object.keys(filter).join();
    const number = (beside.get(name) ?? 0) + 1;
    beside.set(name, number);
    return placed(children, [path, number === 1 ? name : `${name}${number}`].filter(Boolean).join('.'));
  });
}
