import { CheckIndex } from '@/generated/operations';
import { useMirrorAction } from './use-mirror-action';

export function useCheckIndex() {
  return useMirrorAction(CheckIndex);
}
