import type { ReactNode } from 'react';
import { Masked } from '@/components/Masked';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { RevealPlace } from '../reveal/RevealPlace';
import classes from './Detail.module.css';

export interface Fact {
  label: string;
  /** The field's coordinate: without it in the viewer's schema there is no row. */
  by: string;
  value: ReactNode;
}

export function Facts({ facts }: { facts: Fact[] }) {
  const text = useText();
  const { may, categoryOf } = useViewer();
  const shown = facts.filter(({ by }) => may(by));
  // What is uncovered is a whole category: one place to ask for it is enough.
  const firstOfCategory = (by: string) =>
    shown.find((fact) => isKnown(fact) && categoryOf(fact.by) === categoryOf(by))?.by === by;
  return (
    <dl className={classes.facts}>
      {shown.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            {isKnown(fact) ? (
              <>
                <Masked by={fact.by}>{fact.value}</Masked>{' '}
                {firstOfCategory(fact.by) && <RevealPlace by={fact.by} />}
              </>
            ) : (
              <span className={classes.unknown}>{text('customer.unknown')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isKnown({ value }: Fact): boolean {
  return value != null && value !== '';
}
