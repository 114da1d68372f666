import { CancelRun } from '@/generated/operations';
import { useMirrorAction } from './use-mirror-action';

export function useCancelRun() {
  return useMirrorAction(CancelRun);
}
