import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Confirmation } from '@/components/Confirmation';
import { useText } from '@/lib/intl/use-text';

interface AddRoleProps {
  taken: string[];
  add: (role: string) => void;
}

export function AddRole(props: AddRoleProps) {
  const text = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={16} stroke={1.7} />}
        onClick={() => setOpened(true)}
      >
        {text('access.addRole')}
      </Button>
      {opened && <AddRoleDialog {...props} close={() => setOpened(false)} />}
    </>
  );
}

/** As the server takes them; better said while the name is typed than when all is chosen. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} _.:/-]{0,99}$/u;

function AddRoleDialog({ taken, add, close }: AddRoleProps & { close: () => void }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const role = typed.trim();
  const flaw = taken.includes(role) ? 'taken' : role !== '' && !NAME.test(role) ? 'malformed' : undefined;
  return (
    <Confirmation
      title={text('access.addRole.title')}
      hint={text('access.addRole.hint')}
      action={text('access.addRole.action')}
      ready={role !== '' && flaw === undefined}
      pending={false}
      error={null}
      confirm={() => {
        add(role);
        close();
      }}
      close={close}
    >
      <TextInput
        data-autofocus
        label={text('access.addRole.name')}
        value={typed}
        error={flaw && text(`access.addRole.${flaw}`)}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Confirmation>
  );
}
