import { Covered } from '@/components/Covered';
import type { Visibility } from '@/generated/operations';
import { useText } from '@/lib/intl/use-text';
import type { PreviewedField } from '../api/preview-access';
import { VISIBILITY_ICONS } from '../visibility-icons';
import classes from './Preview.module.css';
import { useShownValue } from './use-shown-value';

/** Covered and missing values say so in a word: dots and dimness alone would be guessed at. */
export function PreviewedValue({ field }: { field: PreviewedField }) {
  const text = useText();
  const shownValue = useShownValue();
  if (field.visibility === 'HIDDEN') return <Mark visibility="HIDDEN" />;
  const value = field.value === null ? text('customer.unknown') : shownValue(field.value, field);
  if (field.visibility === 'VISIBLE') return value;
  return (
    <>
      <Covered hint={text('preview.masked')}>{value}</Covered> <Mark visibility="MASKED" />
    </>
  );
}

function Mark({ visibility }: { visibility: Visibility }) {
  const text = useText();
  const Icon = VISIBILITY_ICONS[visibility];
  return (
    <span className={classes.mark}>
      <Icon size={13} stroke={1.7} aria-hidden="true" />
      {text(`rightValue.${visibility}`)}
    </span>
  );
}
