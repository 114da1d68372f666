import { codeOf, Problem } from '@/lib/graphql/problem';

/** What the dialog says in words of its own. */
export type Refusal = 'REASON' | 'RATE_LIMITED' | 'VALIDATION';

/** Undefined when nothing was refused, or for a cause that is the same everywhere. */
export function refusalOf(error: unknown): Refusal | undefined {
  const code = codeOf(error);
  if (code === 'RATE_LIMITED') return code;
  if (code !== 'VALIDATION') return undefined;
  return error instanceof Problem && error.argument === 'reason' ? 'REASON' : code;
}
