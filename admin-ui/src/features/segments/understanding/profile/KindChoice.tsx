import { Chip, Group } from '@mantine/core';
import type { ProfileBy } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { permittedKinds, PROFILE_KINDS } from './kinds';

interface KindChoiceProps {
  chosen: ProfileBy[];
  choose: (kinds: ProfileBy[]) => void;
}

export function KindChoice({ chosen, choose }: KindChoiceProps) {
  const text = useText();
  const { may } = useViewer();
  return (
    <Chip.Group multiple value={chosen} onChange={(kinds) => choose(kinds)}>
      <Group gap={5} mb="sm" role="group" aria-label={text('profile.by')}>
        {permittedKinds(may).map((kind) => (
          <Chip key={kind} value={kind} size="xs" variant="outline">
            {text(`condition.${PROFILE_KINDS[kind]}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
