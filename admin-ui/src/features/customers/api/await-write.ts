import { AwaitWrite } from '@/generated/operations';
import type { Viewer } from '@/lib/viewer/viewer';

/** Waits, for as long as the server is willing to, until searches show a write; false when they do not yet. */
export async function awaitWrite(ask: Viewer['ask'], token: string): Promise<boolean> {
  try {
    await ask(AwaitWrite, { token });
    return true;
  } catch {
    return false;
  }
}
