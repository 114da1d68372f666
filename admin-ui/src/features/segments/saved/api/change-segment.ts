import { ChangeSegment } from '@/generated/operations';
import { useSegmentChange } from './use-segment-change';

export function useChangeSegment() {
  return useSegmentChange(ChangeSegment, ({ changeSegment }) => changeSegment);
}
