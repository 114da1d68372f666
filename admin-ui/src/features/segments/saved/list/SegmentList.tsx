import { Button, Group, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import type { ListSegmentsQueryVariables } from '@/generated/operations';
import { codeOf } from '@/lib/graphql/problem';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { ListedSegment } from '../api/list-segments';
import { useSegmentSizes, type SizedSegment } from '../api/size-segments';
import classes from './List.module.css';
import { SegmentCell } from './SegmentCell';
import { SizeCell } from './SizeCell';

interface SegmentListProps {
  segments: ListedSegment[];
  asked: ListSegmentsQueryVariables;
}

export function SegmentList({ segments, asked }: SegmentListProps) {
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const sizes = useSegmentSizes(asked);
  const List = narrow ? SegmentCards : SegmentTable;
  return (
    <>
      <List segments={segments} sizes={sizes.data} counting={sizes.isPending} />
      <SizesNote sizes={sizes} />
    </>
  );
}

interface ListProps {
  segments: ListedSegment[];
  sizes: Map<string, SizedSegment> | undefined;
  counting: boolean;
}

function SegmentTable({ segments, sizes, counting }: ListProps) {
  const text = useText();
  const { day } = useFormats();
  return (
    <Table
      className={classes.table}
      verticalSpacing="sm"
      horizontalSpacing="md"
      aria-label={text('saved.title')}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text('fields.name')}</Table.Th>
          <Table.Th>{text('fields.folder')}</Table.Th>
          <Table.Th>{text('saved.owner')}</Table.Th>
          <Table.Th>{text('saved.changed')}</Table.Th>
          <Table.Th ta="right">{text('saved.size')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {segments.map((segment) => (
          <Table.Tr key={segment.id}>
            <Table.Td>
              <SegmentCell segment={segment} />
            </Table.Td>
            <Table.Td>{segment.folder}</Table.Td>
            <Table.Td>{segment.owner}</Table.Td>
            <Table.Td className={classes.when}>
              {day(segment.changedAt)}
              <Text size="xs" c="dimmed">
                {segment.changedBy}
              </Text>
            </Table.Td>
            <Table.Td>
              <SizeCell segment={segment} sized={sizes?.get(segment.id)} counting={counting} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function SegmentCards({ segments, sizes, counting }: ListProps) {
  const text = useText();
  const { day } = useFormats();
  return (
    <ul className={classes.cards} aria-label={text('saved.title')}>
      {segments.map((segment) => (
        <li key={segment.id}>
          <SegmentCell segment={segment} />
          <Group justify="space-between" align="flex-end" wrap="nowrap" gap="xs">
            <Text size="xs" c="dimmed">
              {[segment.folder, segment.owner, day(segment.changedAt)].filter(Boolean).join(' · ')}
            </Text>
            <SizeCell segment={segment} sized={sizes?.get(segment.id)} counting={counting} />
          </Group>
        </li>
      ))}
    </ul>
  );
}

/** When they were counted, and why not. */
function SizesNote({ sizes }: { sizes: ReturnType<typeof useSegmentSizes> }) {
  const text = useText();
  const { time } = useFormats();
  const { data, error, dataUpdatedAt, isFetching, refetch } = sizes;
  if (!data && !error) return null;
  return (
    <Group className={classes.note} gap="xs" justify="flex-end">
      <Text size="xs" c="dimmed" role={error ? 'alert' : undefined}>
        {error
          ? text('saved.notCounted', {
              problem: text(codeOf(error) === 'UNAVAILABLE' ? 'search.down' : `problem.${codeOf(error)}`),
            })
          : text('saved.counted', { time: time(new Date(dataUpdatedAt).toISOString()) })}
      </Text>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconRefresh size={13} aria-hidden="true" />}
        loading={isFetching}
        onClick={() => void refetch()}
      >
        {text('freshness.refresh')}
      </Button>
    </Group>
  );
}
