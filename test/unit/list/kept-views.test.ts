import { describe, expect, it } from 'vitest';
import { viewCalls } from '../../../shared/contract/view-calls.ts';
import { readView, withLook } from '../../../renderer/components/list/views/kept-view.ts';
import type { ListView, Look } from '../../../renderer/components/list/views/kept-view.ts';
import { differs, readOwn } from '../../../renderer/components/list/views/list-views.ts';
import type { View } from '../../../renderer/components/list/views/list-views.ts';
import { customerView } from '../../../renderer/features/customers/list/customer-view.ts';
import { dealView } from '../../../renderer/features/opportunities/list/deal-view.ts';
import type { DealShape } from '../../../renderer/features/opportunities/list/deal-view.ts';
import { dealViews } from '../../../renderer/features/opportunities/list/deal-views.ts';

const deals = { view: dealView, views: dealViews };
const shape: DealShape = {
  filter: { status: ['won'] },
  sort: 'revenue',
  direction: 'desc',
  columns: ['stage'],
  group: null,
  widths: {},
};
const look: Look<DealShape> = { columns: null, group: 'stage', widths: {} };

describe('a stored list of customers', () => {
  it('is read in the form it had until version 0.1', () => {
    const early = { kind: 'contact', states: ['inactive'], sort: { by: 'city', direction: 'desc' } };
    expect(readView({ view: customerView }, early)).toEqual({
      filter: { kind: ['contact'], state: ['inactive'] },
      sort: 'city',
      direction: 'desc',
      columns: null,
      group: null,
      widths: {},
      view: '',
      look: { columns: null, group: null, widths: {} },
    });
  });

  it('is read with its one kind, as it was kept before there were several', () => {
    const { initial } = customerView;
    const before = { ...initial, filter: { kind: 'account', state: ['active'] } };
    expect(customerView.read(before)?.filter).toEqual({ kind: ['account'], state: ['active'] });
  });

  it('has no filter where the early one showed everything', () => {
    const early = { kind: 'all', states: [], sort: { by: 'name', direction: 'asc' } };
    expect(customerView.read(early)?.filter).toEqual({});
  });

  it('is not read when it has neither form', () => {
    const sort = { by: 'name', direction: 'asc' };
    for (const stored of [null, 'all', { kind: 'robot', states: [], sort }, { kind: 'all', sort }]) {
      expect(customerView.read(stored)).toBeNull();
    }
  });
});

describe('a stored list of deals', () => {
  it('is read with its view and its look', () => {
    expect(readView(deals, { ...shape, view: 'lost', look })).toEqual({ ...shape, view: 'lost', look });
  });

  it('without them is the first view in the look it begins with', () => {
    expect(readView(deals, shape)).toEqual({
      ...shape,
      view: 'open',
      look: { columns: null, group: null, widths: {} },
    });
  });

  it('is not read when a part of it or of its look is unknown', () => {
    expect(readView(deals, { ...shape, sort: 'moon' })).toBeNull();
    expect(readView(deals, { ...shape, look: { columns: null, group: 'moon' } })).toBeNull();
    expect(readView(deals, { ...shape, look: 'moon' })).toBeNull();
  });
});

describe('a view that is saved', () => {
  const save = viewCalls['view.save'].input;
  const view = {
    id: '01a22b8f-7120-7023-9113-9575daebe006',
    list: 'opportunities',
    name: 'Mine',
    search: '',
  };

  it('is JSON, and not nested more deeply than the store takes', () => {
    const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    const isTaken = (text: string): boolean => save.safeParse({ ...view, shape: text }).success;
    for (const text of ['{}', '{"filter":{"status":["won"]}}', deep(100)]) expect(isTaken(text)).toBe(true);
    for (const text of ['', '{', 'won', deep(101), deep(90_000)]) expect(isTaken(text)).toBe(false);
  });
});

describe('stored views of a list', () => {
  const stored = (name: string, kept: unknown) => ({
    id: name,
    name,
    search: '',
    shape: typeof kept === 'string' ? kept : JSON.stringify(kept),
  });

  it('are read one by one: one that cannot be read is named as broken, and the others are there', () => {
    const views = [stored('Won', shape), stored('Odd', { ...shape, sort: 'moon' }), stored('Torn', '{')];
    expect(readOwn(dealView, views)).toEqual({
      whole: [{ id: 'Won', name: 'Won', search: '', shape }],
      broken: [
        { id: 'Odd', name: 'Odd' },
        { id: 'Torn', name: 'Torn' },
      ],
    });
  });
});

describe('the look of a list', () => {
  const dressed = { columns: ['stage'], group: null, widths: { topic: 240 } };

  it('chosen under a ready-made view becomes that of all of them', () => {
    expect(
      withLook(deals, {
        ...shape,
        filter: {},
        columns: ['stage'],
        widths: { topic: 240 },
        view: 'lost',
        look,
      }).look,
    ).toEqual(dressed);
  });

  it("chosen under one's own view stays with that view", () => {
    expect(withLook(deals, { ...shape, filter: {}, columns: ['stage'], view: 'mine-2', look }).look).toBe(
      look,
    );
  });
});

describe('a list taken from a view', () => {
  const own: View<DealShape> = { id: 'x', name: 'Mine', shape, search: 'ada', own: true };
  const ready: View<DealShape> = { id: 'lost', name: 'Lost', shape, own: false };
  const list: ListView<DealShape> = { ...shape, view: 'x', look };

  it('is unchanged while filter, order, look and search are those of the view', () => {
    expect(differs(own, list, ' ada ')).toBe(false);
    expect(differs(ready, list, 'anything')).toBe(false);
  });

  it('is changed by another filter or order', () => {
    for (const view of [own, ready]) {
      expect(differs(view, { ...list, filter: { status: ['lost'] } }, 'ada')).toBe(true);
      expect(differs(view, { ...list, sort: 'topic' }, 'ada')).toBe(true);
      expect(differs(view, { ...list, direction: 'asc' }, 'ada')).toBe(true);
    }
  });

  it("is changed by another look or search only where the view is one's own", () => {
    const looks: Partial<DealShape>[] = [
      { columns: null },
      { columns: ['rating'] },
      { group: 'stage' },
      { widths: { topic: 240 } },
    ];
    for (const part of looks) {
      expect(differs(own, { ...list, ...part }, 'ada')).toBe(true);
      expect(differs(ready, { ...list, ...part }, 'ada')).toBe(false);
    }
    expect(differs(own, list, 'bob')).toBe(true);
  });

  it('may be searched where the view has no search of its own', () => {
    expect(differs({ id: 'x', name: 'Mine', shape, search: '', own: true }, list, 'bob')).toBe(false);
  });
});
