/** A text that the address holds; the router reads short digits as a number. Undefined when it is neither. */
export function textInAddress(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
