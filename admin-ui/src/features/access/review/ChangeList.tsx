import { Badge } from '@mantine/core';
import { IconTrendingUp } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import { givesMore, type Change } from '../rules/rights';
import { useRightTexts } from '../rules/use-right-texts';
import classes from './ChangeList.module.css';

export function ChangeList({ changes }: { changes: Change[] }) {
  const text = useText();
  const { sentence } = useRightTexts();
  return (
    <ul className={classes.list} aria-label={text('review.changes')}>
      {changes.map((change) => (
        <li key={`${change.role} ${change.right}`}>
          <span className={classes.sentence}>{sentence(change)}</span>
          {givesMore(change) && (
            <Badge
              size="sm"
              variant="default"
              tt="none"
              flex="none"
              leftSection={<IconTrendingUp size={12} aria-hidden="true" />}
            >
              {text('review.givesMore')}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}
