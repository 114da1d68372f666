import { SaveSegment } from '@/generated/operations';
import { useSegmentChange } from './use-segment-change';

export function useSaveSegment() {
  return useSegmentChange(SaveSegment, ({ saveSegment }) => saveSegment);
}
