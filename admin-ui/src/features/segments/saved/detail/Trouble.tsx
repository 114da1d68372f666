import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle, IconEyeOff, IconSnowflake } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Warning } from '@/components/Warning';
import { useText } from '@/lib/intl/use-text';
import type { SavedSegment } from '../api/read-segment';

/** What keeps it from being used, and what that does not keep anybody from. */
export function Trouble({ segment: { kind, missing, problem } }: { segment: SavedSegment }) {
  const text = useText();
  const { formatList } = useIntl();
  if (kind !== 'FREEZING' && missing.length === 0 && problem === null) return null;
  return (
    <Stack gap="xs" mt="sm">
      {missing.length > 0 && (
        <Warning icon={<IconEyeOff size={18} />} title={text('trouble.missing')}>
          {text('trouble.missing.hint', {
            data: formatList(missing.map((category) => text(`category.${category}`))),
          })}
        </Warning>
      )}
      {problem !== null && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} title={text('trouble.problem')}>
          {text('trouble.problem.hint')}
          {missing.length === 0 && <div lang="en">{problem}</div>}
        </Alert>
      )}
      {kind === 'FREEZING' && (
        <Alert role="status" icon={<IconSnowflake size={18} />} title={text('trouble.freezing')}>
          {text('trouble.freezing.hint')}
        </Alert>
      )}
    </Stack>
  );
}
