import { useFormats, type Money } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { Masked } from './Masked';

/** A masked amount arrives as the lower end of its band, and says so. */
export function MoneyText({ value, by }: { value: Money | null | undefined; by: string }) {
  const text = useText();
  const { money, roundMoney } = useFormats();
  const { masked } = useViewer();
  if (!value) return <span aria-hidden="true">–</span>;
  return (
    <Masked by={by}>
      <span className="numbers">
        {masked(by) ? text('masked.atLeast', { amount: roundMoney(value) }) : money(value)}
      </span>
    </Masked>
  );
}
