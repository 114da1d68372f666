import { DuplicateSegment } from '@/generated/operations';
import { useSegmentChange } from './use-segment-change';

export function useDuplicateSegment() {
  return useSegmentChange(DuplicateSegment, ({ duplicateSegment }) => duplicateSegment);
}
