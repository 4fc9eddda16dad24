import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inFamilyOrder, nearest, pathTo, type FamilyMember } from '../../../shared/rules/family.ts';

/** Any members with any parents: trees, several heads, loops, and parents that aren't there. */
const anyFamily = fc
  .integer({ min: 1, max: 30 })
  .chain((n) => fc.array(fc.option(fc.nat(n + 2)), { minLength: n, maxLength: n }))
  .map((parents) =>
    parents.map((parent, i): FamilyMember => ({
      id: `${i}`,
      parentId: parent === null ? null : `${parent}`,
    })),
  );
const member = (id: string, parentId: string | null): FamilyMember => ({ id, parentId });
const ids = (rows: readonly { readonly member: FamilyMember }[]): string =>
  rows.map((row) => row.member.id).join('');

describe('a family in order', () => {
  it('has every member once, each deeper than the one above it, whatever loops there are', () => {
    fc.assert(
      fc.property(anyFamily, (members) => {
        const rows = inFamilyOrder(members);
        expect(rows.map((row) => row.member.id).toSorted()).toEqual(members.map(({ id }) => id).toSorted());
        const depths = new Map<string, number>();
        for (const { member: one, depth } of rows) {
          const above = one.parentId === null ? undefined : depths.get(one.parentId);
          if (depth > 0) expect(depth).toBe((above ?? NaN) + 1);
          depths.set(one.id, depth);
        }
      }),
    );
  });

  it('has those below a member right after it, in their own order', () => {
    const members = [
      member('a', null),
      member('b', 'a'),
      member('c', 'a'),
      member('d', 'b'),
      member('e', 'c'),
    ];
    const rows = inFamilyOrder(members);
    expect(ids(rows)).toBe('abdce');
    expect(rows.map(({ depth, children }) => [depth, children])).toEqual([
      [0, 2],
      [1, 1],
      [2, 0],
      [1, 1],
      [2, 0],
    ]);
  });

  it('may be as deep as it is large', () => {
    const members = Array.from({ length: 50_000 }, (_, i) => member(`${i}`, i === 0 ? null : `${i - 1}`));
    expect(inFamilyOrder(members).at(-1)).toMatchObject({ depth: 49_999 });
    expect(pathTo(members, '49999')).toHaveLength(49_999);
  });

  it('ends at a loop', () => {
    const loop = [member('a', 'b'), member('b', 'a'), member('c', 'b'), member('d', 'd')];
    expect(ids(inFamilyOrder(loop))).toBe('abcd');
    expect(pathTo(loop, 'c').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(pathTo(loop, 'd')).toEqual([]);
  });
});

describe('the nearest rows of a large family', () => {
  it('are as many as there is room for, in order, with the account and what is right above it', () => {
    fc.assert(
      fc.property(anyFamily, fc.nat(), fc.integer({ min: 1, max: 30 }), (members, pick, most) => {
        const rows = inFamilyOrder(members);
        const id = members[pick % members.length]?.id ?? '';
        const shown = nearest(rows, id, most);
        expect(shown).toHaveLength(Math.min(most, rows.length));
        expect(shown).toEqual(rows.filter((row) => shown.includes(row)));
        const near = [
          id,
          ...pathTo(members, id)
            .map((one) => one.id)
            .toReversed(),
        ].slice(0, most);
        expect(shown.map((row) => row.member.id)).toEqual(expect.arrayContaining(near));
      }),
    );
  });

  it('are those directly below it before others', () => {
    const many = (parent: string, n: number) =>
      Array.from({ length: n }, (_, i) => member(`${parent}${i}`, parent));
    const members = [member('h', null), member('a', 'h'), member('b', 'h'), ...many('a', 9), ...many('b', 3)];
    expect(nearest(inFamilyOrder(members), 'b', 6).map((row) => row.member.id)).toEqual([
      'h',
      'a',
      'b',
      'b0',
      'b1',
      'b2',
    ]);
  });
});
