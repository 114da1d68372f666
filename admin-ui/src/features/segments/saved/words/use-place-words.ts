import { useText } from '@/lib/intl/use-text';
import { COMBINATORS } from '../../filter/filter';

/** Where a condition stands, such as `all.any2`: in “any of these”, the second such group. */
export function usePlaceWords() {
  const text = useText();
  return (path: string) => {
    const last = path.split('.').at(-1) ?? '';
    const combinator = COMBINATORS.find((candidate) => last.startsWith(candidate)) ?? 'all';
    return text('difference.place', {
      combinator: text(`combinator.${combinator}`),
      number: Number(last.slice(combinator.length) || 1),
    });
  };
}
