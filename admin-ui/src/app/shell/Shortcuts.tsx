import { Kbd, Modal, Table } from '@mantine/core';
import { useText } from '@/lib/intl/use-text';

const SHORTCUTS = [
  { id: 'shortcuts.palette', keys: ['Ctrl', 'K'] },
  { id: 'shortcuts.find', keys: ['/'] },
  { id: 'shortcuts.segments', keys: ['Alt', 'S'] },
  { id: 'shortcuts.lists', keys: ['↑', '↓', 'Enter'] },
  { id: 'shortcuts.undo', keys: ['Ctrl', 'Z'] },
  { id: 'shortcuts.add', keys: ['Alt', 'Enter'] },
  { id: 'shortcuts.move', keys: ['Alt', '↑', '↓'] },
  { id: 'shortcuts.group', keys: ['Alt', '←', '→'] },
  { id: 'shortcuts.help', keys: ['?'] },
] as const;

export default function Shortcuts({ close }: { close: () => void }) {
  const text = useText();
  return (
    <Modal
      opened
      onClose={close}
      title={text('shortcuts.title')}
      // A header outside of a section would be a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': text('common.close') }}
      centered
    >
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {SHORTCUTS.map(({ id, keys }) => (
            <Table.Tr key={id}>
              <Table.Td>{text(id)}</Table.Td>
              <Table.Td ta="right">
                {keys.map((key) => (
                  <Kbd key={key} ml={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
