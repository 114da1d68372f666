import { useText } from '@/lib/intl/use-text';
import type { Filter } from '../../filter/filter';
import type { ProfileValue } from '../api/understand-segment';
import classes from './Profile.module.css';
import { ProfileRow } from './ProfileRow';
import { reach } from './apart';

interface ProfileTableProps {
  filter: Filter;
  more: ProfileValue[];
  rarer: ProfileValue[];
}

/** One scale for both halves, so that their bars can be compared. */
export function ProfileTable({ filter, more, rarer }: ProfileTableProps) {
  const text = useText();
  const all = [...more, ...rarer];
  const halves = [
    { key: 'more', values: more },
    { key: 'rarer', values: rarer },
  ] as const;
  return (
    <table className={classes.table} aria-label={text('profile.title')}>
      <thead>
        <tr>
          <th scope="col">{text('profile.value')}</th>
          <th scope="col" colSpan={2} data-numeric>
            {text('profile.lift')}
          </th>
          <th scope="col" data-numeric>
            {text('profile.share')}
          </th>
          <th scope="col" data-numeric>
            {text('profile.baseShare')}
          </th>
        </tr>
      </thead>
      {halves.map(
        ({ key, values }) =>
          values.length > 0 && (
            <tbody key={key}>
              <tr>
                <th scope="rowgroup" colSpan={5} className={classes.half}>
                  {text(`profile.${key}`)}
                </th>
              </tr>
              {values.map((value) => (
                <ProfileRow
                  key={`${value.by} ${value.value}`}
                  filter={filter}
                  value={value}
                  reach={reach(value.lift, all)}
                />
              ))}
            </tbody>
          ),
      )}
    </table>
  );
}
