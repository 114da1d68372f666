import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PurchasesCondition } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import classes from '../Builder.module.css';
import type { InputProps } from './input-props';
import { PartInput } from './PartInput';
import { fresh, PARTS, partOf, permitted, withPart, type Part } from './purchase-parts';
import { WholeRangeInput } from './RangeInput';
import { WindowInput } from './WindowInput';

type PurchasesProps = Omit<InputProps<PurchasesCondition>, 'kind'>;

/** Orders that fulfil all of it together: so many, in that time, with a line of that category and brand. */
export function PurchasesInput({ label, value: purchases, onChange }: PurchasesProps) {
  const { may } = useViewer();
  const offered = PARTS.filter((part) => permitted(part, may));
  const isGiven = (part: Part) => partOf(purchases, part) != null;
  return (
    <Stack gap="xs" flex="1 1 300px" miw={0} maw="100%">
      <OrdersAndTime label={label} value={purchases} onChange={onChange} />
      {offered.filter(isGiven).map((part) => (
        <PurchasesPart key={part} part={part} remove={() => onChange(withPart(purchases, part, undefined))}>
          <PartInput
            part={part}
            value={partOf(purchases, part)}
            onChange={(value) => onChange(withPart(purchases, part, value))}
          />
        </PurchasesPart>
      ))}
      <AddParts
        parts={offered.filter((part) => !isGiven(part))}
        onAdd={(part) => onChange(withPart(purchases, part, fresh(part)))}
      />
    </Stack>
  );
}

function OrdersAndTime({ label, value: purchases, onChange }: PurchasesProps) {
  const text = useText();
  return (
    <Group gap={6}>
      <WholeRangeInput
        label={text('builder.orders')}
        value={purchases.orders ?? {}}
        onChange={(orders) => onChange(withPart(purchases, 'orders', hasBound(orders) ? orders : undefined))}
      />
      <Text size="sm" component="span">
        {text('builder.orders.unit')}
      </Text>
      <WindowInput
        label={label}
        window={purchases.within ?? undefined}
        mayBeAnyTime
        onChange={(within) => onChange(withPart(purchases, 'within', within))}
      />
    </Group>
  );
}

function PurchasesPart({ part, remove, children }: { part: Part; remove: () => void; children: ReactNode }) {
  const text = useText();
  const name = text(`builder.part.${part}`);
  return (
    <div className={classes.part}>
      <Text size="sm" component="span">
        {name}
      </Text>
      <Group gap={6} miw={0} className={classes.partInput}>
        {children}
      </Group>
      <ActionIcon size="sm" aria-label={text('builder.remove', { label: name })} onClick={remove}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}

function AddParts({ parts, onAdd }: { parts: readonly Part[]; onAdd: (part: Part) => void }) {
  const text = useText();
  return (
    <Group gap={4}>
      {parts.map((part) => (
        <Button
          key={part}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={12} />}
          onClick={() => onAdd(part)}
        >
          {text(`builder.part.${part}`)}
        </Button>
      ))}
    </Group>
  );
}

function hasBound({ gte, lte }: { gte?: unknown; lte?: unknown }): boolean {
  return gte != null || lte != null;
}
