import { RetryParked } from '@/generated/operations';
import { useMirrorAction } from './use-mirror-action';

export function useRetryParked() {
  return useMirrorAction(RetryParked);
}
