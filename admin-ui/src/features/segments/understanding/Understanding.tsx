import { Skeleton } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Panel } from '@/components/Panel';
import { SearchErrorState } from '@/components/SearchErrorState';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { Filter } from '../filter/filter';
import { useInsight } from './api/understand-segment';
import { Funnel } from './funnel/Funnel';
import { Overlap } from './overlap/Overlap';
import { kindsOf } from './profile/kinds';
import { Profile } from './profile/Profile';
import classes from './Understanding.module.css';

interface UnderstandingProps {
  filter: Filter;
  changed: boolean;
  id?: string;
}

export function Understanding({ filter, changed, id }: UnderstandingProps) {
  const text = useText();
  const { may } = useViewer();
  const navigate = useNavigate({ from: '/segments/understanding' });
  const { by: chosen } = useSearch({ from: '/segments/understanding' });
  const by = kindsOf(chosen, may);
  const { data, error, isPlaceholderData } = useInsight(filter, by);
  if (error) {
    return (
      <Panel label={text('understanding.title')}>
        <SearchErrorState error={error} />
      </Panel>
    );
  }
  if (!data) return <Loading />;
  const { everyone, filterInsight } = data;
  return (
    <div className={classes.page} aria-busy={isPlaceholderData}>
      <Funnel
        filter={filter}
        everyone={everyone.totalCount}
        steps={filterInsight.funnel}
        parts={filterInsight.parts}
      />
      {by.length > 0 && (
        <Profile
          className={classes.profile}
          filter={filter}
          values={filterInsight.profile}
          by={by}
          old={isPlaceholderData}
          choose={(kinds) =>
            void navigate({
              replace: true,
              resetScroll: false,
              search: (now) => ({ ...now, by: kinds.length > 0 ? kinds : undefined }),
            })
          }
        />
      )}
      {may('USE_SEGMENTS') && <Overlap filter={filter} {...(id !== undefined && { id })} changed={changed} />}
    </div>
  );
}

function Loading() {
  return (
    <div className={classes.page} aria-hidden="true">
      <Skeleton height={340} radius="lg" />
      <Skeleton height={480} radius="lg" className={classes.profile} />
    </div>
  );
}
