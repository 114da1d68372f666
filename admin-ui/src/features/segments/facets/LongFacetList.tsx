import { Button, Group, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useComposed } from '@/lib/use-composed';
import { useSettled } from '@/lib/use-settled';
import { FIRST_VALUES } from '../api/facet-customers';
import { useFacetPages } from '../api/facet-page';
import type { Filter } from '../filter/filter';
import { useValueNames } from '../names';
import classes from './Facet.module.css';
import { inside, within, type LongFacet } from './facets';
import { ValueRows, type ValueCount } from './ValueRows';
import { selection } from './values';

interface LongFacetListProps {
  facet: LongFacet;
  /** The most frequent values, and what is chosen. */
  first: readonly ValueCount[];
  asked: Filter | undefined;
  filter: Filter;
  onChange: (change: (filter: Filter) => Filter) => void;
}

/** The most frequent values; more of them, those with a text in them, or what is inside one, on request. */
export function LongFacetList({ facet, first, asked, filter, onChange }: LongFacetListProps) {
  const text = useText();
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [search, setSearch] = useState('');
  const [more, setMore] = useState(false);
  const contains = useSettled(search.trim());
  const listed = inside(facet, trail.length) ?? facet;
  const whole = trail.length === 0 && contains === '';
  const { included, excluded } = selection(filter, listed);
  const { data, hasNextPage, fetchNextPage, isFetching } = useFacetPages({
    filter: asked,
    facet: listed,
    within: within(facet, trail),
    contains,
    offset: whole ? FIRST_VALUES : 0,
    named: included.length + excluded.length,
    enabled: more || !whole,
  });
  const isLong = first.length >= FIRST_VALUES;
  const hasMore = more || !whole ? hasNextPage : isLong;
  const goTo = (way: readonly string[]) => {
    setTrail(way);
    setSearch('');
    setMore(false);
  };
  return (
    <>
      {trail.length > 0 && <Trail facet={facet} trail={trail} goTo={goTo} />}
      {/* The server looks in the codes of countries, not in their names. */}
      {(isLong || trail.length > 0) && listed !== 'country' && (
        <Search facet={listed} search={search} onSearch={setSearch} />
      )}
      <div className={classes.scroll} data-long={more || !whole || undefined}>
        <ValueRows
          facet={listed}
          counted={whole ? withoutTwins([...first, ...(more ? (data ?? []) : [])]) : (data ?? [])}
          filter={filter}
          whole={whole}
          {...(inside(facet, trail.length + 1) && { onInto: (value: string) => goTo([...trail, value]) })}
          onChange={onChange}
        />
      </div>
      {hasMore && (
        <Button
          size="compact-xs"
          variant="subtle"
          mt={2}
          loading={isFetching}
          onClick={() => (more || !whole ? void fetchNextPage() : setMore(true))}
        >
          {text('facet.more')}
        </Button>
      )}
    </>
  );
}

/** A value that moved between two pages while they were asked. */
function withoutTwins(counted: readonly ValueCount[]): ValueCount[] {
  return [...new Map(counted.map((each) => [each.value, each])).values()];
}

interface TrailProps {
  facet: LongFacet;
  trail: readonly string[];
  goTo: (trail: readonly string[]) => void;
}

function Trail({ facet, trail, goTo }: TrailProps) {
  const text = useText();
  const nameOf = useValueNames();
  return (
    <Group gap={4} className={classes.trail} role="group" aria-label={text('facet.trail')}>
      <UnstyledButton className={classes.back} onClick={() => goTo(trail.slice(0, -1))}>
        <IconChevronLeft size={14} aria-hidden="true" />
        {text('facet.back')}
      </UnstyledButton>
      <span>{trail.map((value, depth) => nameOf(inside(facet, depth) ?? facet, value)).join(' › ')}</span>
    </Group>
  );
}

interface SearchProps {
  facet: LongFacet;
  search: string;
  onSearch: (search: string) => void;
}

function Search({ facet, search, onSearch }: SearchProps) {
  const text = useText();
  const [typed, setTyped] = useState(search);
  const { composing, ...composition } = useComposed(onSearch);
  const label = text('facet.find', { name: text(`condition.${facet}`) });
  return (
    <TextInput
      {...composition}
      size="xs"
      mb={4}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={13} />}
      maxLength={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        if (!composing) onSearch(event.currentTarget.value);
      }}
    />
  );
}
