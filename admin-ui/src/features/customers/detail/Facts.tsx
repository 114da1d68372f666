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
  const { may } = useViewer();
  return (
    <dl className={classes.facts}>
      {facts
        .filter(({ by }) => may(by))
        .map(({ label, by, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value == null || value === '' ? (
                <span className={classes.unknown}>{text('customer.unknown')}</span>
              ) : (
                <>
                  <Masked by={by}>{value}</Masked> <RevealPlace by={by} />
                </>
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
