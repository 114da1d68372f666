import { ActionIcon, Avatar, Badge, Group, Menu, Text } from '@mantine/core';
import { IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { signOut } from '../session/sign-out';

export function UserMenu({ showShortcuts }: { showShortcuts: () => void }) {
  const text = useText();
  const { name, roles } = useViewer();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon size="lg" radius="xl" aria-label={text('shell.userMenu', { name })}>
          <Avatar size={30} radius="xl" color="spruce" aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label component="div">
          <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
            {name}
          </Text>
          <Group gap={4} mt={4}>
            {roles.map((role) => (
              <Badge key={role} size="sm" variant="light" tt="none">
                {role}
              </Badge>
            ))}
          </Group>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={showShortcuts}>
          {text('shortcuts.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {text('session.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
