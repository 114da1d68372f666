import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, choose, drafted, NO_DRAFT, type Draft } from './draft';
import {
  givesMore,
  isVisibility,
  isYesOrNo,
  NOTHING,
  RIGHTS,
  VISIBILITIES,
  type Right,
  type Rights,
  type RightValue,
} from './rights';
import { inputOf, rulesOf, type Rules } from './rules';

function anyValueOf(right: Right): fc.Arbitrary<RightValue> {
  if (isVisibility(NOTHING[right])) return fc.constantFrom(...VISIBILITIES);
  return isYesOrNo(NOTHING[right]) ? fc.constantFrom('YES', 'NO') : fc.constantFrom('1', '10', '50');
}

const rights = fc.record(
  Object.fromEntries(RIGHTS.map((right) => [right, anyValueOf(right)])),
) as unknown as fc.Arbitrary<Rights>;
const role = fc.constantFrom('marketing', 'service', 'constructor');
const rules: fc.Arbitrary<Rules> = fc
  .array(fc.tuple(role, rights), { maxLength: 3 })
  .map((entries) => new Map(entries));
const choices = fc.array(fc.tuple(role, fc.constantFrom(...RIGHTS), rights), { maxLength: 20 });

function draftOf(inForce: Rules, chosen: [string, keyof Rights, Rights][]): Draft {
  return chosen.reduce<Draft>(
    (draft, [role, right, { [right]: value }]) => choose(inForce, draft, role, { [right]: value }),
    NO_DRAFT,
  );
}

describe('draft', () => {
  it('ends with what was chosen last, and with the rules elsewhere', () => {
    fc.assert(
      fc.property(rules, choices, (inForce, chosen) => {
        const result = drafted(inForce, draftOf(inForce, chosen));
        const last = new Map(chosen.map(([role, right, values]) => [`${role} ${right}`, values[right]]));
        for (const [role, rights] of result) {
          for (const right of RIGHTS) {
            const expected = last.get(`${role} ${right}`) ?? (inForce.get(role) ?? NOTHING)[right];
            expect(rights[right]).toBe(expected);
          }
        }
      }),
    );
  });

  it('lists exactly what differs', () => {
    fc.assert(
      fc.property(rules, choices, (inForce, chosen) => {
        const draft = draftOf(inForce, chosen);
        const result = drafted(inForce, draft);
        const differing = [...result].flatMap(([role, rights]) =>
          RIGHTS.filter((right) => rights[right] !== (inForce.get(role) ?? NOTHING)[right]).map(
            (right) => `${role} ${right}`,
          ),
        );
        expect(changesOf(inForce, draft).map(({ role, right }) => `${role} ${right}`)).toEqual(differing);
      }),
    );
  });

  it('laid over newer rules, overrules them only where something was chosen', () => {
    fc.assert(
      fc.property(rules, choices, rules, (old, chosen, newer) => {
        const draft = draftOf(old, chosen);
        for (const { role, right, after } of changesOf(newer, draft)) {
          expect(draft.get(role)?.[right]).toBe(after);
          expect((old.get(role) ?? NOTHING)[right]).not.toBe(after);
        }
      }),
    );
  });

  it('forgets a choice that was taken back', () => {
    const inForce: Rules = new Map([['marketing', { ...NOTHING, CONTACT: 'MASKED' }]]);
    const draft = choose(inForce, NO_DRAFT, 'marketing', { CONTACT: 'HIDDEN' });
    expect(choose(inForce, draft, 'marketing', { CONTACT: 'MASKED' })).toEqual(NO_DRAFT);
  });

  it('holds a role that was only added', () => {
    const draft = choose(new Map(), NO_DRAFT, 'shop', {});
    expect(drafted(new Map(), draft).get('shop')).toEqual(NOTHING);
    expect(changesOf(new Map(), draft)).toEqual([]);
  });
});

describe('rules', () => {
  it('survive the way to the server and back', () => {
    fc.assert(
      fc.property(rights, (rights) => {
        expect(rulesOf([inputOf('shop', rights)]).get('shop')).toEqual(rights);
      }),
    );
  });

  it.each([
    ['CONTACT', 'HIDDEN', 'MASKED', true],
    ['CONTACT', 'VISIBLE', 'MASKED', false],
    ['READ_AUDIT', 'NO', 'YES', true],
    ['READ_AUDIT', 'YES', 'NO', false],
    ['LIMITED_TO_CONSENT', 'YES', 'NO', true],
    ['LIMITED_TO_CONSENT', 'NO', 'YES', false],
    ['SMALLEST_CELL', '50', '5', true],
    ['SMALLEST_CELL', '5', '50', false],
  ] as const)('know whether %s from %s to %s gives more', (right, before, after, more) => {
    expect(givesMore({ role: 'partner', right, before, after })).toBe(more);
  });
});
