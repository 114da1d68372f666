import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '@/lib/intl/use-text';

export default function FacetDrawer({ close, children }: { close: () => void; children: ReactNode }) {
  const text = useText();
  return (
    <Drawer
      opened
      onClose={close}
      title={text('facet.title')}
      position="bottom"
      size="80%"
      // A header outside of a section would be a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': text('common.close') }}
    >
      {children}
    </Drawer>
  );
}
