export const PROBLEM_CODES = [
  'VALIDATION',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'UNAUTHENTICATED',
  'UNREACHABLE',
  /** Whether the session goes on cannot be found out now; it may well. */
  'SESSION_UNCERTAIN',
  'UNKNOWN',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What went wrong, in the server's own words where it has any; pages show the code's translation. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** What of the question was refused, where the server names it. */
  readonly argument: unknown;

  constructor(code: ProblemCode, message: string, argument?: unknown) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.argument = argument;
  }
}

export function codeOf(error: unknown): ProblemCode {
  return error instanceof Problem ? error.code : 'UNKNOWN';
}

export function problemCode(code: unknown): ProblemCode {
  return PROBLEM_CODES.find((known) => known === code) ?? 'UNKNOWN';
}

/** Asking again can help only where the server or the way to it was at fault. */
export function worthRetrying(error: unknown): boolean {
  return ['UNAVAILABLE', 'UNREACHABLE', 'SESSION_UNCERTAIN'].includes(codeOf(error));
}
