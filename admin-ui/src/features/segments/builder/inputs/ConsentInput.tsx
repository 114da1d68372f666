import { NativeSelect } from '@mantine/core';
import type { ConsentChannel, ConsentCondition, ConsentPurpose } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import { CONSENT_CHANNELS, PURPOSES } from '../../filter/options';
import { Sentence } from '../Sentence';
import type { InputProps } from './input-props';

export function ConsentInput({ value: consent, onChange }: InputProps<ConsentCondition>) {
  const text = useText();
  const purpose = (
    <NativeSelect
      key="purpose"
      size="sm"
      aria-label={text('builder.purpose')}
      value={consent.purpose}
      data={PURPOSES.map((value) => ({ value, label: text(`purpose.${value}`) }))}
      onChange={(event) => onChange({ ...consent, purpose: event.currentTarget.value as ConsentPurpose })}
    />
  );
  const channel = (
    <NativeSelect
      key="channel"
      size="sm"
      aria-label={text('builder.consentChannel')}
      value={consent.channel ?? ''}
      data={[
        { value: '', label: text('builder.anyChannel') },
        ...CONSENT_CHANNELS.map((value) => ({ value, label: text(`consentChannel.${value}`) })),
      ]}
      onChange={(event) => onChange(withChannel(consent, event.currentTarget.value))}
    />
  );
  return <Sentence id="builder.consent" controls={{ purpose, channel }} />;
}

function withChannel({ purpose }: ConsentCondition, channel: string): ConsentCondition {
  return channel === '' ? { purpose } : { purpose, channel: channel as ConsentChannel };
}
