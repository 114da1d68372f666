import { useSearch } from '@tanstack/react-router';
import { UnderstandingMessages } from '@/lib/intl/UnderstandingMessages';
import OpenSegment from '../saved/open/OpenSegment';
import type { Opened } from '../saved/open/opened';
import { Heading } from './Heading';
import { NothingToSee } from './NothingToSee';
import { Understanding } from './Understanding';
import { useStanding } from './use-standing';

/** What a segment does and who is in it: the one that stands in the builder, saved or not. */
export function UnderstandingPage() {
  const { segment } = useSearch({ from: '/segments/understanding' });
  return (
    <UnderstandingMessages>
      {segment === undefined ? (
        <Standing />
      ) : (
        <OpenSegment key={segment} id={segment}>
          {(opened) => <Standing opened={opened} />}
        </OpenSegment>
      )}
    </UnderstandingMessages>
  );
}

function Standing({ opened }: { opened?: Opened }) {
  const standing = useStanding(opened);
  if ('obstacle' in standing) return <NothingToSee obstacle={standing.obstacle} />;
  return (
    <>
      <Heading {...standing} {...(opened && { id: opened.id })} />
      <Understanding {...standing} {...(opened && { id: opened.id })} />
    </>
  );
}
