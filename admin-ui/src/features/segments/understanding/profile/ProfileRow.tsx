import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { conjuncts } from '../../facets/values';
import type { Filter, Kind } from '../../filter/filter';
import { useValueNames } from '../../names';
import type { ProfileValue } from '../api/understand-segment';
import { PROFILE_KINDS } from './kinds';
import classes from './Profile.module.css';

interface ProfileRowProps {
  filter: Filter;
  value: ProfileValue;
  /** From -1 to 1, how far the bar goes from the middle. */
  reach: number;
}

export function ProfileRow({ filter, value: { by, value, share, baseShare, lift }, reach }: ProfileRowProps) {
  const text = useText();
  const { share: percent, times } = useFormats();
  const nameOf = useValueNames();
  const kind = PROFILE_KINDS[by];
  const isAsked = isOn(filter, kind);
  const width = `${Math.abs(reach) * 50}%`;
  return (
    <tr data-asked={isAsked || undefined}>
      <th scope="row">
        {nameOf(kind, value)}
        <span className={classes.kind}>
          {text(`condition.${kind}`)}
          {isAsked && ` · ${text('profile.askedFor')}`}
        </span>
      </th>
      <td className={classes.bar} aria-hidden="true">
        <span
          data-rarer={reach < 0 || undefined}
          style={reach < 0 ? { right: '50%', width } : { left: '50%', width }}
        />
      </td>
      <td data-numeric className={classes.lift}>
        {times(lift)}
      </td>
      <td data-numeric>{percent(share, 1)}</td>
      <td data-numeric>{percent(baseShare, 1)}</td>
    </tr>
  );
}

/** What the segment itself asks for is no discovery. */
function isOn(filter: Filter, kind: Kind): boolean {
  return conjuncts(filter).some((condition) => condition[kind] !== undefined);
}
