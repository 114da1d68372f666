import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useComposed } from '@/lib/use-composed';
import { useSettled } from '@/lib/use-settled';
import { useSegmentNames, useUsableSegments } from '../../api/list-segment-names';

/** Stands for what came from the builder: no segment has such an id. */
const IN_HAND = 'in hand';

export function SegmentChoice() {
  const text = useText();
  const navigate = useNavigate({ from: '/customers/$id' });
  const { segment, filter } = useSearch({ from: '/customers/$id' });
  const [search, setSearch] = useState('');
  const { composing, ...composition } = useComposed(setSearch);
  const settled = useSettled(search);
  const saved = filter === undefined ? segment : undefined;
  const chosen = filter === undefined ? (segment ?? null) : IN_HAND;
  const known = useSegmentNames(saved === undefined ? [] : [saved]);
  const nameOfChosen = saved === undefined ? text('why.inHand') : (known(saved) ?? `#${saved}`);
  // What is chosen stands in the field: it is not what somebody looks for.
  const wanted = composing || settled === nameOfChosen ? '' : settled.trim();
  const offered = useUsableSegments(wanted).map(({ id, name }) => ({ value: id, label: name }));
  const isOffered = chosen === null || offered.some(({ value }) => value === chosen);
  const data = isOffered ? offered : [{ value: chosen, label: nameOfChosen }, ...offered];
  return (
    <Select
      {...composition}
      aria-label={text('why.choose')}
      placeholder={text('why.choose')}
      size="sm"
      flex="1 1 14rem"
      maw={340}
      searchable
      clearable={chosen !== null}
      clearButtonProps={{ 'aria-label': text('why.clear') }}
      nothingFoundMessage={text('builder.nothingOffered')}
      limit={100}
      data={data}
      value={chosen}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) =>
        void navigate({
          replace: true,
          resetScroll: false,
          search: id === IN_HAND ? (now) => now : { ...(id !== null && { segment: id }) },
        })
      }
    />
  );
}
