import { Skeleton, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { SearchErrorState } from '@/components/SearchErrorState';
import { useText } from '@/lib/intl/use-text';
import { useSpeaker } from '../../builder/words/use-speaker';
import type { Filter } from '../../filter/filter';
import { useMatches } from '../api/match-customer';
import { Part } from './Part';
import classes from './Why.module.css';

interface AnswerProps {
  customerId: string;
  filter: Filter;
}

/** Whether the customer is in it, and what of it holds. */
export function Answer({ customerId, filter }: AnswerProps) {
  const text = useText();
  const speaker = useSpeaker(filter);
  const { data: matches, error } = useMatches(customerId, filter);
  if (error) return <SearchErrorState brief error={error} />;
  if (matches === undefined) return <Skeleton height={90} mt="sm" aria-hidden="true" />;
  if (matches === null) {
    return (
      <Text size="sm" mt="sm">
        {text('why.notYet')}
      </Text>
    );
  }
  const holding = new Map(matches.map((part) => [part.path, part.matches ?? false]));
  const isIn = holding.get('filter') ?? false;
  const Icon = isIn ? IconCircleCheck : IconCircleX;
  return (
    <>
      <p className={classes.verdict} role="status" data-in={isIn || undefined}>
        <Icon size={20} stroke={1.8} aria-hidden="true" />
        {text(isIn ? 'why.in' : 'why.out')}
      </p>
      <ul className={classes.parts}>
        <Part part={filter} path="filter" holding={holding} speaker={speaker} negated={false} />
      </ul>
    </>
  );
}
