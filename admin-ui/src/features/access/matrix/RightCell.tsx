import { useText } from '@/lib/intl/use-text';
import { isVisibility, isYesOrNo, type Right, type RightValue } from '../rules/rights';
import type { AccessDraft } from '../rules/use-draft';
import { useRightTexts } from '../rules/use-right-texts';
import { CellSizeChoice } from './CellSizeChoice';
import classes from './Matrix.module.css';
import { VisibilityChoice } from './VisibilityChoice';
import { YesOrNoChoice } from './YesOrNoChoice';

interface RightCellProps {
  role: string;
  right: Right;
  draft: AccessDraft;
}

export function RightCell({ role, right, draft }: RightCellProps) {
  const was = draft.wasOf(role, right);
  return (
    <td className={classes.cell} data-changed={was !== undefined || undefined}>
      <Choice role={role} right={right} draft={draft} />
    </td>
  );
}

function Choice({ role, right, draft }: RightCellProps) {
  const text = useText();
  const { valueName } = useRightTexts();
  const value = draft.rightsOf(role)[right];
  const was = draft.wasOf(role, right);
  const shared = {
    label: text('access.cell', { role, right: text(`right.${right}`) }),
    was: was && text('access.was', { value: valueName(was) }),
    // Each choice offers only values of its own right.
    onChange: (chosen: RightValue) => draft.choose(role, { [right]: chosen }),
  };
  if (isVisibility(value)) return <VisibilityChoice value={value} {...shared} />;
  if (isYesOrNo(value)) return <YesOrNoChoice value={value} {...shared} />;
  return <CellSizeChoice value={value} {...shared} />;
}
