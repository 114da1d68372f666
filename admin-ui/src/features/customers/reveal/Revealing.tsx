import { useMemo, type ReactNode } from 'react';
import type { Customer, RevealRules } from '../api/read-customer';
import { RevealContext } from './reveal-context';
import { Uncovered } from './Uncovered';

interface RevealingProps {
  customer: Customer;
  rules: RevealRules | undefined;
  children: ReactNode;
}

/** Below it, whoever may can have covered data of the customer shown. */
export function Revealing({ customer: { id, reveals }, rules, children }: RevealingProps) {
  const revealing = useMemo(
    () => rules && { customerId: id, reveals: reveals ?? [], rules },
    [id, reveals, rules],
  );
  if (!revealing) return children;
  return (
    <RevealContext value={revealing}>
      <Uncovered reveals={revealing.reveals}>{children}</Uncovered>
    </RevealContext>
  );
}
