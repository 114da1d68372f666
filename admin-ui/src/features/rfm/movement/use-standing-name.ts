import { useText } from '@/lib/intl/use-text';
import type { Standing } from '../api/read-movement';

export function useStandingName() {
  const text = useText();
  return ({ group, ranked }: Standing): string =>
    ranked ? (group ?? text('movement.inNone')) : text('movement.notRanked');
}
