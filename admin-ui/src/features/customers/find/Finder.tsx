import { Loader, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch, IconUserSearch, IconUserX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { LatenessNotice } from '@/components/LatenessNotice';
import { Panel } from '@/components/Panel';
import { SearchErrorState } from '@/components/SearchErrorState';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { useComposed } from '@/lib/use-composed';
import { useFindCustomers, worthSearching } from '../api/find-customers';
import classes from './Find.module.css';
import { FoundOption } from './FoundOption';
import { useSearchText } from './use-search-text';

/** From a scrap to a person: type, arrow down, Enter. */
export function Finder() {
  const text = useText();
  const { number } = useFormats();
  const navigate = useNavigate();
  const { typed, setTyped } = useSearchText();
  const [active, setActive] = useState(0);
  const { composing, ...composition } = useComposed(setTyped);
  const scrap = composing ? '' : typed;
  const { data, error, isFetching, isPlaceholderData } = useFindCustomers(scrap);
  const listId = useId();
  const found = worthSearching(scrap.trim()) ? (data?.edges ?? []).map(({ node }) => node) : [];
  const position = Math.min(active, found.length - 1);
  const open = (id: string) => void navigate({ to: '/customers/$id', params: { id } });

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and the arrows belong to the input method while it is composing.
    if (event.nativeEvent.isComposing || found.length === 0) return;
    if (event.key === 'ArrowDown') setActive((position + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((position - 1 + found.length) % found.length);
    else if (event.key === 'Enter' && !isPlaceholderData) open(found[position]?.id ?? '');
    else return;
    event.preventDefault();
  };

  return (
    <Panel label={text('find.label')}>
      <TextInput
        size="md"
        type="search"
        autoFocus
        aria-label={text('find.label')}
        placeholder={text('find.placeholder')}
        leftSection={<IconSearch size={18} />}
        rightSection={isFetching ? <Loader size={16} aria-hidden="true" /> : null}
        value={typed}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${listId}-${position}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        {...composition}
      />
      <Text size="xs" c="dimmed" mt="xs" role="status" className="numbers">
        {data && found.length > 0
          ? text('find.count', {
              count: data.totalCount,
              partly: found.length < data.totalCount ? 'yes' : 'no',
              shown: number(found.length),
            })
          : ' '}
      </Text>
      <LatenessNotice lagMillis={worthSearching(scrap.trim()) ? data?.freshness.lagMillis : undefined} />
      {error ? (
        <SearchErrorState error={error} />
      ) : !worthSearching(scrap.trim()) ? (
        <EmptyState icon={IconUserSearch} title={text('find.start')}>
          {text('find.start.hint')}
        </EmptyState>
      ) : !data ? (
        <Stack gap="xs" mt="sm" aria-hidden="true">
          {[1, 2, 3].map((row) => (
            <Skeleton key={row} height={44} />
          ))}
        </Stack>
      ) : found.length === 0 ? (
        <EmptyState icon={IconUserX} title={text('find.nobody', { search: scrap })}>
          {text('find.nobody.hint')}
        </EmptyState>
      ) : (
        <ul id={listId} role="listbox" aria-label={text('find.results')} className={classes.list}>
          {found.map((customer, index) => (
            <FoundOption
              key={customer.id}
              id={`${listId}-${index}`}
              customer={customer}
              selected={index === position}
              open={() => open(customer.id)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
