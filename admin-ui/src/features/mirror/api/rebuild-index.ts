import { RebuildIndex } from '@/generated/operations';
import { useMirrorAction } from './use-mirror-action';

export function useRebuildIndex() {
  return useMirrorAction(RebuildIndex);
}
