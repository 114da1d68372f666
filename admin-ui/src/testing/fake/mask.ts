/** Covers a value as the server does. */
export function mask(how: string, value: unknown): unknown {
  if (value == null) return value;
  if (how === 'NAME' && typeof value === 'string') return `${value.slice(0, 1)}•••`;
  if (how === 'TEXT') return '•••';
  if (how === 'DATE' && typeof value === 'string') return `${value.slice(0, 4)}-01-01`;
  if (how === 'CONTACT' && typeof value === 'string') {
    return value.includes('@') ? `${value.slice(0, 2)}•••@•••` : `•••${value.slice(-2)}`;
  }
  if (how === 'AMOUNT') {
    const { amount, currency } = value as { amount: string; currency: string };
    return { amount: bandStart(Number(amount)), currency };
  }
  return value;
}

function bandStart(amount: number): string {
  if (amount < 1) return '0';
  const power = 10 ** Math.floor(Math.log10(amount));
  const step = [5, 2, 1].find((candidate) => candidate * power <= amount) ?? 1;
  return String(step * power);
}
