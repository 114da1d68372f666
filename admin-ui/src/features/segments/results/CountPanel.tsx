import { Progress, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconHistory, IconListSearch, IconRefresh } from '@tabler/icons-react';
import { memo } from 'react';
import { Panel } from '@/components/Panel';
import { SearchErrorState } from '@/components/SearchErrorState';
import { useLateness } from '@/components/use-lateness';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useCount } from '../api/count-customers';
import { EVERYONE, isEmpty, type Filter } from '../filter/filter';
import classes from './CountPanel.module.css';

interface CountPanelProps {
  asked: Filter | undefined;
  moving: boolean;
}

export const CountPanel = memo(function CountPanel({ asked, moving }: CountPanelProps) {
  const text = useText();
  const { number, share } = useFormats();
  const base = useCount(EVERYONE);
  const { data, error, isPlaceholderData, refetch, isFetching } = useCount(asked);
  const old = moving || isPlaceholderData || asked === undefined;

  return (
    <Panel label={text('count.title')} className={classes.panel}>
      {error ? (
        <SearchErrorState brief error={error} />
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {text(asked && isEmpty(asked) ? 'count.everyone' : 'count.label')}
          </Text>
          <div
            aria-live="polite"
            aria-busy={old}
            data-testid="count"
            data-old={old || undefined}
            className={classes.number}
          >
            {data ? number(data.totalCount) : <Skeleton height={40} width={140} my={6} />}
          </div>
          {data && base.data && (
            <>
              <Text size="sm" className="numbers" data-old={old || undefined}>
                {text('count.share', {
                  base: number(base.data.totalCount),
                  share: share(data.totalCount, base.data.totalCount),
                })}
              </Text>
              <Progress
                mt="xs"
                size="sm"
                aria-label={text('count.shareLabel')}
                value={base.data.totalCount === 0 ? 0 : (data.totalCount / base.data.totalCount) * 100}
              />
            </>
          )}
          {asked && !isEmpty(asked) && <Understand />}
          {data && <Freshness {...data.freshness} refreshing={isFetching} refresh={() => void refetch()} />}
        </>
      )}
    </Panel>
  );
});

function Understand() {
  const text = useText();
  return (
    <Link
      from="/segments"
      to="/segments/understanding"
      search={({ filter, segment, seen }) => ({ filter, segment, seen })}
      className={classes.understand}
    >
      <IconListSearch size={16} stroke={1.7} aria-hidden="true" />
      {text('segments.understand')}
    </Link>
  );
}

interface FreshnessProps {
  asOf: string;
  lagMillis: number;
  refreshing: boolean;
  refresh: () => void;
}

function Freshness({ asOf, lagMillis, refreshing, refresh }: FreshnessProps) {
  const text = useText();
  const { time } = useFormats();
  const late = useLateness(lagMillis);
  return (
    <UnstyledButton
      className={classes.freshness}
      data-late={late !== undefined || undefined}
      title={text('freshness.refresh')}
      onClick={refresh}
    >
      {late ? (
        <IconHistory size={15} aria-hidden="true" />
      ) : (
        <IconRefresh size={13} aria-hidden="true" data-turning={refreshing || undefined} />
      )}
      {late ?? text('freshness.asOf', { time: time(asOf) })}
    </UnstyledButton>
  );
}
