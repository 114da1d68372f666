import { RevertSegment } from '@/generated/operations';
import { useSegmentChange } from './use-segment-change';

export function useRevertSegment() {
  return useSegmentChange(RevertSegment, ({ revertSegment }) => revertSegment);
}
