import { CloseButton, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useComposed } from '@/lib/use-composed';
import { TYPING_PAUSE } from '@/lib/use-settled';
import classes from './List.module.css';
import type { SavedSearch } from './saved-search';

/** Folders are told apart from "all" and "none" by what no folder's name begins with. */
const ALL = ' all';

export function Filters({ folders }: { folders: string[] }) {
  const text = useText();
  const { folder, mine } = useSearch({ from: '/segments/saved' });
  const navigate = useNavigate({ from: '/segments/saved' });
  const choose = (chosen: SavedSearch) =>
    void navigate({ replace: true, search: (now) => ({ ...now, after: undefined, ...chosen }) });
  return (
    <div className={classes.filters} role="search">
      <NameFilter choose={choose} />
      <NativeSelect
        aria-label={text('saved.folder')}
        value={folder ?? ALL}
        data={[
          { value: ALL, label: text('saved.folder.all') },
          { value: '', label: text('saved.folder.none') },
          ...folders.map((name) => ({ value: name, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => choose({ folder: value === ALL ? undefined : value })}
      />
      <SegmentedControl
        aria-label={text('saved.whose')}
        value={mine ? 'mine' : 'all'}
        data={[
          { value: 'all', label: text('saved.whose.all') },
          { value: 'mine', label: text('saved.whose.mine') },
        ]}
        onChange={(whose) => choose({ mine: whose === 'mine' ? true : undefined })}
      />
    </div>
  );
}

function NameFilter({ choose }: { choose: (chosen: SavedSearch) => void }) {
  const text = useText();
  const { search = '' } = useSearch({ from: '/segments/saved' });
  const [typed, setTyped] = useState<string>();
  const settle = useDebouncedCallback((name: string) => choose({ search: name || undefined }), TYPING_PAUSE);
  const { composing, ...composition } = useComposed(settle);
  const clear = () => {
    settle.cancel();
    setTyped(undefined);
    choose({ search: undefined });
  };
  return (
    <TextInput
      aria-label={text('saved.search')}
      placeholder={text('saved.search')}
      leftSection={<IconSearch size={16} stroke={1.7} aria-hidden="true" />}
      rightSection={
        search && <CloseButton aria-label={text('saved.search.clear')} size="sm" onClick={clear} />
      }
      value={typed ?? search}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (!composing) settle(currentTarget.value);
      }}
      onBlur={() => {
        settle.flush();
        setTyped(undefined);
      }}
      {...composition}
    />
  );
}
