import { IconChartFunnel, IconLinkOff, IconPencilExclamation } from '@tabler/icons-react';
import { EmptyState } from '@/components/EmptyState';
import { useTitle } from '@/components/use-title';
import { useText } from '@/lib/intl/use-text';
import { ToBuilder } from './ToBuilder';
import type { Obstacle } from './use-standing';

const ICONS = { broken: IconLinkOff, flawed: IconPencilExclamation, everyone: IconChartFunnel };

export function NothingToSee({ obstacle }: { obstacle: Obstacle }) {
  const text = useText();
  useTitle(text('understanding.title'));
  return (
    <EmptyState
      wholePage
      icon={ICONS[obstacle]}
      title={text(`understanding.not.${obstacle}`)}
      action={<ToBuilder />}
    >
      {text(`understanding.not.${obstacle}.hint`)}
    </EmptyState>
  );
}
