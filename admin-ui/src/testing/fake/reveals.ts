import { GraphQLError } from 'graphql';
import type { RevealCustomerMutationVariables } from '@/generated/operations';
import type { DataCategory, Grants } from './role-schema';

interface FakeReveal {
  customer: string;
  category: DataCategory;
  until: string;
}

const SHORTEST_REASON = 10;
const LONGEST_REASON = 500;

export function inventReveals(seconds = 600, mostInAnHour = 30) {
  return new FakeReveals(seconds, mostInAnHour);
}

/** As if nobody else were there, and no hour were ever over. */
export class FakeReveals {
  private readonly made: FakeReveal[] = [];

  constructor(
    private readonly seconds: number,
    private readonly mostInAnHour: number,
  ) {}

  rules() {
    return {
      seconds: this.seconds,
      mostInAnHour: this.mostInAnHour,
      shortestReason: SHORTEST_REASON,
      longestReason: LONGEST_REASON,
    };
  }

  active(customer: string, grants: Grants): FakeReveal[] {
    const now = new Date().toISOString();
    return this.made.filter(
      (reveal) => reveal.customer === customer && reveal.until > now && grants[reveal.category] === 'MASKED',
    );
  }

  reveal({ id, category, reason }: RevealCustomerMutationVariables, grants: Grants): FakeReveal {
    if (grants[category] !== 'MASKED') throw refused('VALIDATION', 'category');
    const { length } = reason.trim();
    if (length < SHORTEST_REASON || length > LONGEST_REASON) throw refused('VALIDATION', 'reason');
    if (this.made.length >= this.mostInAnHour) throw refused('RATE_LIMITED');
    const until = new Date(Date.now() + this.seconds * 1_000).toISOString();
    const reveal = { customer: String(id), category, until };
    this.made.push(reveal);
    return reveal;
  }
}

function refused(code: string, argument?: string) {
  return new GraphQLError('Refused', { extensions: { code, argument } });
}
