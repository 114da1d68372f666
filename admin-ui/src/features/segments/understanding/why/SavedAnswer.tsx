import { Skeleton, Text } from '@mantine/core';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { condition, group, type Filter } from '../../filter/filter';
import { parseFilter } from '../../filter/filter-schema';
import { useSavedSegment, type SavedSegment } from '../../saved/api/read-segment';
import { Answer } from './Answer';

interface SavedAnswerProps {
  customerId: string;
  id: string;
}

export function SavedAnswer({ customerId, id }: SavedAnswerProps) {
  const text = useText();
  const { data: segment, error } = useSavedSegment(id);
  if (error) {
    return (
      <Text size="sm" mt="sm" role="alert">
        {text(`problem.${codeOf(error)}`)}
      </Text>
    );
  }
  if (!segment) return <Skeleton height={90} mt="sm" aria-hidden="true" />;
  if (segment.problem !== null || segment.missing.length > 0) {
    return (
      <Text size="sm" mt="sm">
        {text('why.unusable')}
      </Text>
    );
  }
  return <Answer customerId={customerId} filter={meaningOf(segment)} />;
}

/** Who is in a frozen one does not follow from what it says; one that this page cannot read is asked for by name, too. */
function meaningOf({ id, kind, definition }: SavedSegment): Filter {
  const says = kind === 'FROZEN' || definition == null ? undefined : parseFilter(definition);
  return says ?? group('all', [condition('segment', { in: [id] })]);
}
