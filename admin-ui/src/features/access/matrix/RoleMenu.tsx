import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconEyeOff } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import { ALL_TAKEN } from '../rules/rights';
import type { AccessDraft } from '../rules/use-draft';

interface RoleMenuProps {
  role: string;
  draft: AccessDraft;
}

export function RoleMenu({ role, draft }: RoleMenuProps) {
  const text = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" ml="auto" aria-label={text('access.roleMenu', { role })}>
          <IconDots size={16} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconEyeOff size={16} />} onClick={() => draft.choose(role, ALL_TAKEN)}>
          {text('access.takeAll')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} />}
          disabled={!draft.isTouched(role)}
          onClick={() => draft.giveUp(role)}
        >
          {text(draft.isNew(role) ? 'access.leaveOut' : 'access.undo')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
