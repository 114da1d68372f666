import { useText } from '@/lib/intl/use-text';
import { isRight, isVisibility, isYesOrNo, type RightValue } from './rights';

interface AnyChange {
  role: string;
  right: string;
  before: string;
  after: string;
}

/** Rights and their changes in words. A right that another version has recorded may be unknown here: then its name must do. */
export function useRightTexts() {
  const text = useText();
  const valueName = (value: RightValue) => {
    if (isVisibility(value) || isYesOrNo(value)) return text(`rightValue.${value}`);
    return value === '1' ? text('cellSize.exact') : text('cellSize.steps', { size: value });
  };
  const sentence = ({ role, right, before, after }: AnyChange) =>
    isRight(right)
      ? text('access.sentence', {
          role,
          right: text(`right.${right}`),
          before: valueName(before as RightValue),
          after: valueName(after as RightValue),
        })
      : text('access.sentence', { role, right, before, after });
  return { valueName, sentence };
}
