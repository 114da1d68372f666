import { Skeleton, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { IconBookmarkOff } from '@tabler/icons-react';
import { ButtonLink } from '@/components/ButtonLink';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { NotPermitted } from '@/components/NotPermitted';
import { codeOf } from '@/lib/graphql/problem';
import { SavedMessages } from '@/lib/intl/SavedMessages';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useSavedSegment } from '../api/read-segment';
import { SegmentDetail } from './SegmentDetail';

export function SegmentPage() {
  const { id } = useParams({ from: '/segments/saved/$id' });
  const { may } = useViewer();
  if (!may('USE_SEGMENTS')) return <NotPermitted />;
  return (
    <SavedMessages>
      <Saved key={id} id={id} />
    </SavedMessages>
  );
}

function Saved({ id }: { id: string }) {
  const { data: segment, error, refetch } = useSavedSegment(id);
  if (codeOf(error) === 'NOT_FOUND') return <NotThere />;
  if (segment) return <SegmentDetail segment={segment} />;
  if (error) return <ErrorState wholePage error={error} retry={() => void refetch()} />;
  return (
    <Stack aria-hidden="true">
      <Skeleton height={64} radius="lg" />
      <Skeleton height={320} radius="lg" />
    </Stack>
  );
}

function NotThere() {
  const text = useText();
  return (
    <EmptyState
      wholePage
      icon={IconBookmarkOff}
      title={text('detail.notFound')}
      action={
        <ButtonLink to="/segments/saved" search={{}}>
          {text('saved.title')}
        </ButtonLink>
      }
    >
      {text('problem.NOT_FOUND.hint')}
    </EmptyState>
  );
}
