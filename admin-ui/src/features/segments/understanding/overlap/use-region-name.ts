import { useIntl } from 'react-intl';
import { useText } from '@/lib/intl/use-text';
import type { Compared } from './regions';

/** What a region is called, such as “A and B, not C”. */
export function useRegionName(groups: readonly Compared[]): (inside: readonly number[]) => string {
  const text = useText();
  const { formatList } = useIntl();
  return (inside) => {
    const names = formatList(groups.filter((_, index) => inside.includes(index)).map(({ name }) => name));
    const others = groups.filter((_, index) => !inside.includes(index)).map(({ name }) => name);
    if (others.length === 0) return names;
    if (inside.length === 1) return text('overlap.only', { name: names });
    return text('overlap.not', { names, others: formatList(others, { type: 'disjunction' }) });
  };
}
