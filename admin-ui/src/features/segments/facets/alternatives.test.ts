import { describe, expect, it } from 'vitest';
import type { Filter } from '../filter/filter';
import { chosenOf, toggleChoice } from './alternatives';
import { CONSENTS, type ConsentChoice } from './consents';

const everyone: Filter = { all: [] };
const anyChannel: ConsentChoice = { purpose: 'MARKETING', channel: null };
const byEmail: ConsentChoice = { purpose: 'MARKETING', channel: 'EMAIL' };

function toggle(filter: Filter, choice: ConsentChoice, mode: 'include' | 'exclude' = 'include') {
  return toggleChoice(filter, CONSENTS, choice, mode);
}

describe('a click on a consent', () => {
  it('adds the condition, then any of several, and takes them away again', () => {
    const one = toggle(everyone, anyChannel);
    expect(one).toEqual({ all: [{ consent: { purpose: 'MARKETING' } }] });
    const both = toggle(one, byEmail);
    expect(both.all).toEqual([
      {
        any: [{ consent: { purpose: 'MARKETING' } }, { consent: { purpose: 'MARKETING', channel: 'EMAIL' } }],
      },
    ]);
    expect(toggle(toggle(both, anyChannel), byEmail)).toEqual(everyone);
  });

  it('excludes with a group of its own, and a consent is never both', () => {
    const excluded = toggle(everyone, byEmail, 'exclude');
    expect(excluded).toEqual({
      all: [{ none: [{ consent: { purpose: 'MARKETING', channel: 'EMAIL' } }] }],
    });
    const included = toggle(excluded, byEmail);
    expect(chosenOf(included, CONSENTS)).toEqual({ included: [byEmail], excluded: [] });
  });

  it('leaves groups alone that hold something else, too', () => {
    const mixed: Filter = { all: [{ any: [{ consent: { purpose: 'SHARING' } }, { age: { gte: 18 } }] }] };
    expect(toggle(mixed, byEmail).all).toHaveLength(2);
    expect(chosenOf(mixed, CONSENTS).included).toEqual([]);
  });
});
