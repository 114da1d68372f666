import { Progress, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { memo } from 'react';
import { ErrorState } from '@/components/ErrorState';
import { Panel } from '@/components/Panel';
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
        <ErrorState error={error} retry={() => void refetch()} />
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
          {data && <Freshness {...data.freshness} refreshing={isFetching} refresh={() => void refetch()} />}
        </>
      )}
    </Panel>
  );
});

/** Beyond this the numbers are noticeably behind the record. */
const LATE = 10_000;

interface FreshnessProps {
  asOf: string;
  lagMillis: number;
  refreshing: boolean;
  refresh: () => void;
}

function Freshness({ asOf, lagMillis, refreshing, refresh }: FreshnessProps) {
  const text = useText();
  const { time, number } = useFormats();
  const late = lagMillis > LATE;
  return (
    <UnstyledButton
      className={classes.freshness}
      data-late={late || undefined}
      title={text('freshness.refresh')}
      onClick={refresh}
    >
      {late ? (
        <IconAlertTriangle size={14} aria-hidden="true" />
      ) : (
        <IconRefresh size={13} aria-hidden="true" data-turning={refreshing || undefined} />
      )}
      {late
        ? text('freshness.late', { seconds: number(Math.round(lagMillis / 1000)) })
        : text('freshness.asOf', { time: time(asOf) })}
    </UnstyledButton>
  );
}
