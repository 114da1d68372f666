import type { ComponentType } from 'react';
import { useText } from '@/lib/intl/use-text';
import { CONDITIONS, valueOf } from '../../filter/conditions';
import type { Family, FamilyValues } from '../../filter/families';
import { condition, kindOf, type Condition, type Filter } from '../../filter/filter';
import { BirthdayInput } from './BirthdayInput';
import { ConsentInput } from './ConsentInput';
import { FactInput } from './FactInput';
import type { InputProps } from './input-props';
import { ChoicesInput, PrefixesInput, SegmentsInput, TextsInput } from './ListInputs';
import { PurchasesInput } from './PurchasesInput';
import { AmountRangeInput, WholeRangeInput } from './RangeInput';
import { RankingInput } from './RankingInput';
import { DatesInput } from './WindowInput';

const INPUTS: { readonly [F in Family]: ComponentType<InputProps<FamilyValues[F]>> } = {
  choices: ChoicesInput,
  texts: TextsInput,
  prefixes: PrefixesInput,
  whole: WholeRangeInput,
  amount: AmountRangeInput,
  dates: DatesInput,
  birthday: BirthdayInput,
  purchases: PurchasesInput,
  ranking: RankingInput,
  consent: ConsentInput,
  segments: SegmentsInput,
  fact: FactInput,
};

interface ConditionInputProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** The controls of one condition, chosen by its family. */
export function ConditionInput({ filter, onChange }: ConditionInputProps) {
  const text = useText();
  const kind = kindOf(filter);
  // What a condition says is of its family: `CONDITIONS` and the address see to it.
  const Input = INPUTS[CONDITIONS[kind].family] as ComponentType<InputProps<unknown>>;
  return (
    <Input
      kind={kind}
      label={text(`condition.${kind}`)}
      value={valueOf(filter)}
      onChange={(value) => onChange(condition(kind, value as Condition))}
    />
  );
}
