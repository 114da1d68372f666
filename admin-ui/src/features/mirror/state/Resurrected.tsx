import { Alert } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import type { MirrorRun } from '../api/read-mirror';

/** The one finding that no repair settles: somebody has to ask how an erased person came back. */
export function Resurrected({ runs }: { runs: MirrorRun[] }) {
  const text = useText();
  const { dayAndTime } = useFormats();
  const latest = runs.find(({ resurrected }) => resurrected > 0);
  if (!latest) return null;
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertOctagon size={20} />}
      title={text('finding.resurrected', { count: latest.resurrected })}
    >
      {text('mirror.resurrected.hint', { when: dayAndTime(latest.startedAt ?? latest.requestedAt) })}
    </Alert>
  );
}
