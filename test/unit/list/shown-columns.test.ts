import { describe, expect, it } from 'vitest';
import { shownColumns } from '../../../renderer/components/list/shown-columns.ts';
import type { ColumnRoom } from '../../../renderer/components/list/shown-columns.ts';

const column = (id: string, width: number) => ({ id, title: id, width, cell: () => null });
const columns = {
  all: [
    { ...column('topic', 100), opens: true },
    column('stage', 50),
    column('revenue', 60),
    column('tags', 40),
  ],
  dropOrder: ['tags', 'stage'],
};
const room: ColumnRoom = { width: 250, widths: {}, idle: [], selectable: false };
const ids = (chosen: readonly string[] | null, part: Partial<ColumnRoom>) =>
  shownColumns(columns, chosen, { ...room, ...part }).map(({ id }) => id);

describe('the columns of a list', () => {
  it('are all that fit', () => {
    expect(ids(null, {})).toEqual(['topic', 'stage', 'revenue', 'tags']);
  });

  it('give way one by one in a narrow window', () => {
    expect(ids(null, { width: 249 })).toEqual(['topic', 'stage', 'revenue']);
    expect(ids(null, { width: 209 })).toEqual(['topic', 'revenue']);
    expect(ids(null, { width: 10 })).toEqual(['topic', 'revenue']);
  });

  it('make room for checkboxes as well', () => {
    expect(ids(null, { selectable: true })).toEqual(['topic', 'stage', 'revenue']);
  });

  it('are as wide as what they show, which may take the room of others', () => {
    const widths = { revenue: 61 };
    const shown = shownColumns(columns, null, { ...room, widths });
    expect(shown.map(({ id, width }) => `${id} ${width}`)).toEqual(['topic 100', 'stage 50', 'revenue 61']);
  });

  it('leave out empty columns', () => {
    expect(ids(null, { idle: ['stage'] })).toEqual(['topic', 'revenue', 'tags']);
  });

  it('are the chosen ones, empty or not, however narrow the window', () => {
    expect(ids(['tags', 'stage'], { width: 10, idle: ['stage'] })).toEqual(['topic', 'stage', 'tags']);
  });
});
