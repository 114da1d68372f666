import { FreezeSegment } from '@/generated/operations';
import { useSegmentChange } from './use-segment-change';

export function useFreezeSegment() {
  return useSegmentChange(FreezeSegment, ({ freezeSegment }) => freezeSegment);
}
