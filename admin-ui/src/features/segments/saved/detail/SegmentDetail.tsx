import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Panel } from '@/components/Panel';
import { useTitle } from '@/components/use-title';
import { useText } from '@/lib/intl/use-text';
import type { SavedSegment } from '../api/read-segment';
import { SegmentBadges } from '../SegmentBadges';
import { DefinitionWords } from '../words/DefinitionWords';
import type { Saved } from '../words/ConditionWords';
import { Actions } from './Actions';
import classes from './Detail.module.css';
import { Facts } from './Facts';
import { History } from './History';
import { Moves } from './Moves';
import { Sizes } from './Sizes';
import { Trouble } from './Trouble';
import { UsedIn } from './UsedIn';

export function SegmentDetail({ segment }: { segment: SavedSegment }) {
  const text = useText();
  useTitle(segment.name);
  return (
    <>
      <Link to="/segments/saved" search={{}} className={classes.back}>
        {text('saved.title')}
      </Link>
      <div className={classes.heading}>
        <div className={classes.name}>
          <Title order={1}>{segment.name}</Title>
          <SegmentBadges segment={segment} />
        </div>
        <Actions segment={segment} />
      </div>
      {segment.description && (
        <Text size="sm" c="dimmed" className={classes.description}>
          {segment.description}
        </Text>
      )}
      <Trouble segment={segment} />
      <div className={classes.columns}>
        <div className={classes.column}>
          {segment.definition != null && (
            <Panel label={text('detail.meaning')}>
              <Title order={2} size="h5" mb="xs">
                {text('detail.meaning')}
              </Title>
              <DefinitionWords definition={segment.definition as Saved} />
            </Panel>
          )}
          <History segment={segment} />
        </div>
        <div className={classes.column}>
          <Sizes segment={segment} />
          <Moves segment={segment} />
          <UsedIn segment={segment} />
          <Facts segment={segment} />
        </div>
      </div>
    </>
  );
}
