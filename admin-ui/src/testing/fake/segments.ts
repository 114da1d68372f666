import type { CustomerFilter } from '@/generated/operations';

interface FakeSegment {
  id: string;
  name: string;
  definition: CustomerFilter;
  missing: string[];
  problem: string | null;
}

/** What colleagues have saved. */
const SEGMENTS: readonly FakeSegment[] = [
  { id: '7', name: 'Readers', definition: { category: { in: ['Books'] } }, missing: [], problem: null },
  { id: '8', name: 'Californians', definition: { state: { in: ['CA'] } }, missing: [], problem: null },
  { id: '9', name: 'Of old', definition: { age: { gte: 1 } }, missing: [], problem: 'There is no such key' },
];

export function segmentsNamed(search = '') {
  const segments = SEGMENTS.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  return { segments, nextPage: null, folders: [] };
}

export function segmentWith(id: string) {
  return SEGMENTS.find((segment) => segment.id === id) ?? null;
}

/** What stands for a saved segment inside a filter. */
export function meaningOf(id: string): CustomerFilter {
  return segmentWith(id)?.definition ?? { any: [] };
}
