import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconEraser, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { Customer } from '../api/read-customer';
import type { Removal, RemovalKind } from './removal';

const RemovalDialog = lazy(() => import('./RemovalDialog'));

const KINDS = [
  { kind: 'erase', icon: IconEraser, permission: 'ERASE_CUSTOMERS' },
  { kind: 'delete', icon: IconTrash, permission: 'DELETE_CUSTOMERS' },
] as const;

interface RemovalMenuProps {
  customer: Customer;
  onRemoved: (removal: Removal) => void;
}

export function RemovalMenu({ customer, onRemoved }: RemovalMenuProps) {
  const text = useText();
  const { may } = useViewer();
  const [chosen, choose] = useState<RemovalKind>();
  const permitted = KINDS.filter(({ permission }) => may(permission));
  if (permitted.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="lg" ml="auto" aria-label={text('removal.menu')}>
            <IconDotsVertical size={20} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {permitted.map(({ kind, icon: Icon }) => (
            <Menu.Item
              key={kind}
              color="var(--mantine-color-error)"
              leftSection={<Icon size={16} />}
              onClick={() => choose(kind)}
            >
              {text(`removal.menu.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen && (
        <Suspense fallback={null}>
          <RemovalDialog
            kind={chosen}
            customer={customer}
            onRemoved={onRemoved}
            close={() => choose(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
