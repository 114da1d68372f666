import { IconLink } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Confirmation } from '@/components/Confirmation';
import { Warning } from '@/components/Warning';
import { codeOf } from '@/lib/graphql/problem';
import { useText } from '@/lib/intl/use-text';
import { useDeleteSegment } from '../api/delete-segment';
import { useSegmentPast } from '../api/read-history';
import { useSavedSegment, type SavedSegment } from '../api/read-segment';
import { SegmentLink } from '../words/SegmentLink';
import { SaveRefusal } from './SaveRefusal';

interface DeleteDialogProps {
  segment: SavedSegment;
  close: () => void;
}

/** Offered only while nothing that the viewer knows of holds it; what they do not know of, the server tells. */
export function DeleteDialog({ segment, close }: DeleteDialogProps) {
  const text = useText();
  const navigate = useNavigate();
  const { refetch, isFetching } = useSavedSegment(segment.id);
  const { data: past } = useSegmentPast(segment.id, segment.revision);
  const { mutate, isPending, error, variables } = useDeleteSegment();
  const { id, revision, name } = segment;
  const users = past?.usedIn ?? [];
  const isOvertaken = variables?.revision !== revision;
  const heldUnseen = codeOf(error) === 'CONFLICT' && !isOvertaken && !isFetching && users.length === 0;
  const remove = () =>
    mutate(
      { id, revision },
      {
        onSuccess: () => void navigate({ to: '/segments/saved', search: {} }),
        onError: () => void refetch(),
      },
    );
  return (
    <Confirmation
      dangerous
      title={text('delete.title', { name })}
      hint={text('delete.hint')}
      action={text('delete.action')}
      ready={past != null && users.length === 0}
      pending={isPending}
      error={null}
      confirm={remove}
      close={close}
    >
      {users.length > 0 && (
        <Warning icon={<IconLink size={18} />} title={text('delete.used')}>
          {text('delete.used.hint')}
          <ul>
            {users.map((user) => (
              <li key={user.id}>
                <SegmentLink {...user} />
              </li>
            ))}
          </ul>
        </Warning>
      )}
      {heldUnseen ? (
        <Warning role="alert" icon={<IconLink size={18} />} title={text('delete.used')}>
          {text('delete.usedUnseen')}
        </Warning>
      ) : (
        error && <SaveRefusal error={error} />
      )}
    </Confirmation>
  );
}
