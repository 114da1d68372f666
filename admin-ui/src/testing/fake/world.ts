import { inventAccess, type FakeAccess } from './access';
import { inventAudit, type FakeAudit } from './audit';
import { inventSegments } from './invent-segments';
import { inventMirror, type FakeMirror } from './mirror';
import type { Person } from './people';
import { inventReveals, type FakeReveals } from './reveals';
import { inventRfm, type FakeRfm } from './rfm';
import type { FakeSegments } from './saved-segments';

/** All that an invented installation holds. */
export interface World {
  people: Person[];
  mirror: FakeMirror;
  access: FakeAccess;
  audit: FakeAudit;
  reveals: FakeReveals;
  segments: FakeSegments;
  rfm: FakeRfm;
}

export function inventWorld(people: Person[]): World {
  return {
    people,
    mirror: inventMirror(),
    access: inventAccess(),
    audit: inventAudit(),
    reveals: inventReveals(),
    segments: inventSegments(people),
    rfm: inventRfm(people),
  };
}
