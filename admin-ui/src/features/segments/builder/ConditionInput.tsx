import { useFormats } from '@/lib/intl/use-formats';
import { useText } from '@/lib/intl/use-text';
import { SUGGESTED, useSuggestedValues, type Suggested } from '../api/suggest-values';
import { condition, kindOf, type Filter } from '../filter/filter';
import { ConsentInput } from './ConsentInput';
import { CHANNELS, GENDERS, KINDS } from './options';
import { PurchasesInput } from './PurchasesInput';
import { AmountRangeInput, WholeRangeInput } from './RangeInput';
import { ValuesInput } from './ValuesInput';
import { WindowInput } from './WindowInput';

interface ConditionInputProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** The controls of one condition, chosen by what it is about. */
export function ConditionInput({ filter, onChange }: ConditionInputProps) {
  const text = useText();
  const kind = kindOf(filter);
  const label = text(`condition.${kind}`);

  if (filter.age)
    return <WholeRangeInput label={label} range={filter.age} onChange={(age) => onChange({ age })} />;
  if (filter.lifetimeOrders) {
    return (
      <WholeRangeInput
        label={label}
        range={filter.lifetimeOrders}
        onChange={(lifetimeOrders) => onChange({ lifetimeOrders })}
      />
    );
  }
  if (filter.lifetimeSpend) {
    return (
      <AmountRangeInput
        label={label}
        range={filter.lifetimeSpend}
        onChange={(lifetimeSpend) => onChange({ lifetimeSpend })}
      />
    );
  }
  const dated = filter.firstOrder ?? filter.lastOrder;
  if (dated && (kind === 'firstOrder' || kind === 'lastOrder')) {
    return (
      <WindowInput
        label={label}
        window={dated.within}
        onChange={(within) => onChange(condition(kind, { within: within ?? {} }))}
      />
    );
  }
  if (filter.purchases) {
    return <PurchasesInput purchases={filter.purchases} onChange={(purchases) => onChange({ purchases })} />;
  }
  if (filter.consent)
    return <ConsentInput consent={filter.consent} onChange={(consent) => onChange({ consent })} />;
  const field = SUGGESTED.find((candidate) => candidate === kind);
  if (field) return <TextValues field={field} filter={filter} onChange={onChange} />;
  return <EnumeratedValues filter={filter} onChange={onChange} />;
}

function TextValues({ field, filter, onChange }: ConditionInputProps & { field: Suggested }) {
  const text = useText();
  const { country } = useFormats();
  const offered = useSuggestedValues(field);
  return (
    <ValuesInput
      label={text(`condition.${field}`)}
      values={filter[field]?.in ?? []}
      offered={offered}
      {...(field === 'country' && { labelOf: country })}
      free
      onChange={(values) => onChange(condition(field, { in: values }))}
    />
  );
}

function EnumeratedValues({ filter, onChange }: ConditionInputProps) {
  const text = useText();
  if (filter.gender) {
    return (
      <Enumerated
        label={text('condition.gender')}
        values={filter.gender.in}
        all={GENDERS}
        labelOf={(value) => text(`gender.${value}`)}
        onChange={(values) => onChange({ gender: { in: values } })}
      />
    );
  }
  if (filter.kind) {
    return (
      <Enumerated
        label={text('condition.kind')}
        values={filter.kind.in}
        all={KINDS}
        labelOf={(value) => text(`kind.${value}`)}
        onChange={(values) => onChange({ kind: { in: values } })}
      />
    );
  }
  if (filter.channel) {
    return (
      <Enumerated
        label={text('condition.channel')}
        values={filter.channel.in}
        all={CHANNELS}
        labelOf={(value) => text(`channel.${value}`)}
        onChange={(values) => onChange({ channel: { in: values } })}
      />
    );
  }
  return null;
}

interface EnumeratedProps<Value extends string> {
  label: string;
  values: Value[];
  all: readonly Value[];
  labelOf: (value: Value) => string;
  onChange: (values: Value[]) => void;
}

function Enumerated<Value extends string>({ label, values, all, labelOf, onChange }: EnumeratedProps<Value>) {
  const known = (value: string): value is Value => (all as readonly string[]).includes(value);
  return (
    <ValuesInput
      label={label}
      values={values}
      offered={all}
      labelOf={(value) => (known(value) ? labelOf(value) : value)}
      onChange={(chosen) => onChange(chosen.filter(known))}
    />
  );
}
