import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { LineCondition, PurchasesCondition } from '@/generated/operations';
import type { May } from '@/lib/graphql/operation';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { useSuggestedValues } from '../api/suggest-values';
import classes from './Builder.module.css';
import { CHANNELS } from './options';
import { AmountRangeInput, WholeRangeInput } from './RangeInput';
import { ValuesInput } from './ValuesInput';
import { WindowInput } from './WindowInput';

interface PurchasesInputProps {
  purchases: PurchasesCondition;
  onChange: (purchases: PurchasesCondition) => void;
}

const PARTS = ['channel', 'category', 'brand', 'spend'] as const;
type Part = (typeof PARTS)[number];

/** Orders that fulfil all of it together: so many, in that time, with a line of that category and brand. */
export function PurchasesInput({ purchases, onChange }: PurchasesInputProps) {
  const text = useText();
  const { may } = useViewer();
  const label = text('condition.purchases');
  const offered = PARTS.filter((part) => permitted(part, may));
  return (
    <Stack gap="xs" flex="1 1 300px" miw={0} maw="100%">
      <Group gap={6}>
        <WholeRangeInput
          label={text('builder.orders')}
          range={purchases.orders ?? {}}
          onChange={(orders) =>
            onChange(withPart(purchases, 'orders', hasBound(orders) ? orders : undefined))
          }
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
      {offered
        .filter((part) => isGiven(purchases, part))
        .map((part) => (
          <PurchasesPart key={part} part={part} remove={() => onChange(without(purchases, part))}>
            <PartInput part={part} purchases={purchases} onChange={onChange} />
          </PurchasesPart>
        ))}
      <Group gap={4}>
        {offered
          .filter((part) => !isGiven(purchases, part))
          .map((part) => (
            <Button
              key={part}
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPlus size={12} />}
              onClick={() => onChange(withFresh(purchases, part))}
            >
              {text(`builder.part.${part}`)}
            </Button>
          ))}
      </Group>
    </Stack>
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

function PartInput({ part, purchases, onChange }: PurchasesInputProps & { part: Part }) {
  const text = useText();
  const label = text(`builder.part.${part}`);
  if (part === 'spend') {
    return (
      <AmountRangeInput
        label={label}
        range={purchases.spend ?? {}}
        onChange={(spend) => onChange({ ...purchases, spend })}
      />
    );
  }
  if (part === 'channel') {
    return (
      <ValuesInput
        label={label}
        values={purchases.channel?.in ?? []}
        offered={CHANNELS}
        labelOf={(value) => text(`channel.${value as (typeof CHANNELS)[number]}`)}
        onChange={(values) =>
          onChange({ ...purchases, channel: { in: values as (typeof CHANNELS)[number][] } })
        }
      />
    );
  }
  return <LineInput field={part} purchases={purchases} onChange={onChange} />;
}

function LineInput({ field, purchases, onChange }: PurchasesInputProps & { field: 'category' | 'brand' }) {
  const text = useText();
  const offered = useSuggestedValues(field);
  return (
    <ValuesInput
      label={text(`builder.part.${field}`)}
      values={purchases.line?.[field]?.in ?? []}
      offered={offered}
      free
      onChange={(values) => onChange({ ...purchases, line: { ...purchases.line, [field]: { in: values } } })}
    />
  );
}

function permitted(part: Part, may: May): boolean {
  if (part === 'spend' || part === 'channel') return may(`PurchasesCondition.${part}`);
  return may('PurchasesCondition.line') && may(`LineCondition.${part}`);
}

function isGiven({ channel, spend, line }: PurchasesCondition, part: Part): boolean {
  return { channel, spend, category: line?.category, brand: line?.brand }[part] != null;
}

function withFresh(purchases: PurchasesCondition, part: Part): PurchasesCondition {
  if (part === 'spend') return { ...purchases, spend: {} };
  if (part === 'channel') return { ...purchases, channel: { in: [] } };
  return { ...purchases, line: { ...purchases.line, [part]: { in: [] } } };
}

function without(purchases: PurchasesCondition, part: Part): PurchasesCondition {
  if (part === 'spend' || part === 'channel') return withPart(purchases, part, undefined);
  const line: LineCondition = { ...purchases.line };
  const { [part]: _, ...rest } = line;
  return withPart(purchases, 'line', Object.keys(rest).length > 0 ? rest : undefined);
}

function withPart<Key extends keyof PurchasesCondition>(
  purchases: PurchasesCondition,
  key: Key,
  value: PurchasesCondition[Key],
): PurchasesCondition {
  const { [key]: _, ...rest } = purchases;
  return value === undefined ? rest : { ...rest, [key]: value };
}

function hasBound({ gte, lte }: { gte?: unknown; lte?: unknown }): boolean {
  return gte != null || lte != null;
}
