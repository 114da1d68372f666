/** How far back the history looks: hours, points of the line, rows of the table, minutes between two ticks. */
export const RANGES = [
  { hours: 1, points: 60, rows: 12, tickMinutes: 15 },
  { hours: 24, points: 288, rows: 24, tickMinutes: 6 * 60 },
  { hours: 168, points: 336, rows: 28, tickMinutes: 24 * 60 },
] as const;

export type Range = (typeof RANGES)[number];

export function rangeOf(hours: number | undefined): Range {
  return RANGES.find((range) => range.hours === hours) ?? RANGES[1];
}
