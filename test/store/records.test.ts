import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActContext } from '../../electron/domain/context.ts';
import { valuesOf } from '../../electron/store/custom/slots.ts';
import { businessTables } from '../../electron/store/journal/triggers.ts';
import {
  findRecord,
  insertRecord,
  removeRecord,
  updateRecord,
} from '../../electron/store/records/records-io.ts';
import { tableNames } from '../../electron/store/records/records.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { fieldOwners } from '../../shared/records/custom-fields.ts';
import { openTestWorkspace } from '../support/in-process.ts';

let workspace: TestWorkspace;
beforeAll(() => {
  workspace = openTestWorkspace();
});
afterAll(() => workspace.close());

const tag = { id: '00000000-0000-7000-8000-000000000001', name: 'Pilot' } as const;

/** Runs as a separate action; returns its result and whether anything was written. */
function act<T>(body: (context: ActContext) => T): { value: T; changed: boolean } {
  return workspace.writer.run('act', null, (context) => {
    context.describe('act.tag.rename', { before: '', name: '' });
    return body(context);
  });
}

describe('a record', () => {
  beforeAll(() => void act(({ db }) => insertRecord(db, 'tag', tag)));

  it('that is changed says whether any field differed', () => {
    const renamed = act(({ db }) => updateRecord(db, 'tag', tag.id, { name: 'Trial' }));
    expect(renamed).toMatchObject({ value: true, changed: true });
    const same = act(({ db }) => updateRecord(db, 'tag', tag.id, { name: 'Trial' }));
    expect(same).toMatchObject({ value: false, changed: false });
    const nothing = act(({ db }) => updateRecord(db, 'tag', tag.id, {}));
    expect(nothing).toMatchObject({ value: false, changed: false });
    expect(findRecord(workspace.db, 'tag', tag.id)?.name).toBe('Trial');
  });

  it('that was deleted can be neither changed nor removed, whatever the changes', () => {
    act(({ db }) => removeRecord(db, 'tag', tag.id));
    for (const id of [tag.id, 'never there']) {
      expect(() => act(({ db }) => updateRecord(db, 'tag', id, { name: 'Again' }))).toThrow('No live row');
      expect(() => act(({ db }) => updateRecord(db, 'tag', id, { name: 'Trial' }))).toThrow('No live row');
      expect(() => act(({ db }) => updateRecord(db, 'tag', id, {}))).toThrow('No live row');
      expect(() => act(({ db }) => removeRecord(db, 'tag', id))).toThrow('changed 0');
    }
  });

  it('is of a table that there is, and of one whose name is known', () => {
    expect([...tableNames, ...fieldOwners.map(valuesOf)].toSorted()).toEqual(businessTables(workspace.db));
    const forged = 'txn' as 'tag';
    expect(() => findRecord(workspace.db, forged, tag.id)).toThrow('No such name');
  });
});
