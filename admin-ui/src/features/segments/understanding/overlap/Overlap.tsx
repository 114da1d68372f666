import { Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Panel } from '@/components/Panel';
import { useText } from '@/lib/intl/use-text';
import { useSegmentNames, useUsableSegments } from '../../api/list-segment-names';
import { ValuesInput } from '../../builder/inputs/ValuesInput';
import { condition, group, type Filter } from '../../filter/filter';
import { MOST_COMPARED } from '../understanding-search';
import classes from './Overlap.module.css';
import { Regions } from './Regions';

interface OverlapProps {
  filter: Filter;
  /** Of the saved segment that it began as. */
  id?: string;
  changed: boolean;
}

/** Whom the segment shares with one or two saved ones. */
export function Overlap({ filter, id, changed }: OverlapProps) {
  const text = useText();
  const navigate = useNavigate({ from: '/segments/understanding' });
  const { with: chosen = [] } = useSearch({ from: '/segments/understanding' });
  const [typed, setTyped] = useState('');
  const usable = useUsableSegments(typed);
  const known = useSegmentNames([...chosen, ...(id === undefined ? [] : [id])]);
  const nameOf = (one: string) => usable.find((each) => each.id === one)?.name ?? known(one) ?? `#${one}`;
  const namedSaved = (one: string) => ({ name: `“${nameOf(one)}”`, filter: saved(one) });
  // A saved one that was not changed goes into the builder by its name.
  const isSaved = id !== undefined && !changed;
  const own = isSaved ? namedSaved(id) : { name: text('overlap.this'), filter };
  const others = chosen.map(namedSaved);
  return (
    <Panel label={text('overlap.title')}>
      <Title order={2} size="h5">
        {text('overlap.title')}
      </Title>
      <div className={classes.choice}>
        <Text size="sm" c="dimmed">
          {text('overlap.hint')}
        </Text>
        <ValuesInput
          label={text('overlap.with')}
          values={chosen}
          offered={usable.map((each) => each.id).filter((one) => one !== id)}
          labelOf={nameOf}
          most={MOST_COMPARED}
          onSearch={setTyped}
          onChange={(values) =>
            void navigate({
              replace: true,
              resetScroll: false,
              search: (now) => ({ ...now, with: values.length > 0 ? values : undefined }),
            })
          }
        />
      </div>
      {others.length > 0 && <Regions groups={[own, ...others]} />}
    </Panel>
  );
}

function saved(id: string): Filter {
  return group('all', [condition('segment', { in: [id] })]);
}
