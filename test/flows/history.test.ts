import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dealOn, follow } from '../support/deals.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { dump, expectNothingWritten } from '../support/dump.ts';
import { cycleOf, newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';
import { openTestService } from '../support/service.ts';
import { say } from '../../shared/words/say.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace, { presets: ['large-deals', 'small-deals'] });
});
afterEach(() => workspace.close());

/** The record of the newest act. */
async function lastAct(): Promise<number> {
  const { acts } = await workspace.call('history.list', { limit: 1 });
  return acts[0]?.txn ?? 0;
}

const live = () => dump(workspace.db, 'live');

describe('undo of an older action', () => {
  it('lists later actions that depend on it, newest first, and changes nothing', async () => {
    const { call } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    await deal.update({ estimatedRevenue: '5' });
    const updated = await lastAct();
    await deal.move('next');
    await deal.update({ topic: 'Scanners' });
    await newAccount(workspace, 'Beta');
    await expectNothingWritten(workspace, async () => {
      const answer = await call('history.undo', { txn: updated });
      expect(answer.undone).toEqual([]);
      expect(answer.blockedBy.map((act) => act.message)).toEqual([
        say('act.opportunity.rename', { from: 'Deal', topic: 'Scanners' }),
        say('act.opportunity.move.to', { topic: 'Deal', from: 'Initial', stage: 'Understanding needs' }),
      ]);
    });
  });

  it('with dependent actions reverts all, newest first, and redo repeats them one by one', async () => {
    const { call } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    const before = live();
    await deal.update({ estimatedRevenue: '5' });
    const updated = await lastAct();
    const between = live();
    await deal.move('next');
    const after = dump(workspace.db);
    const { undone, blockedBy } = await call('history.undo', { txn: updated, withLater: true });
    expect([undone.map((act) => act.word), blockedBy]).toEqual([
      ['act.opportunity.move.to', 'act.opportunity.update.revenue.to'],
      [],
    ]);
    expect(live()).toEqual(before);
    await call('history.redo', {});
    expect(live()).toEqual(between);
    await call('history.redo', {});
    expect(dump(workspace.db)).toEqual(after);
    expect((await workspace.refused('history.redo', {})).word).toBe('history.nothing-to-redo');
  });

  it('without dependent actions leaves everything later unchanged', async () => {
    const { call } = workspace;
    const first = await newAccount(workspace, 'Acme');
    await call('customer.update', { id: first, changes: { city: 'Bern' } });
    const moved = await lastAct();
    const second = await newAccount(workspace, 'Beta');
    expect((await call('history.undo', { txn: moved })).undone).toHaveLength(1);
    expect((await call('customer.get', { id: first })).city).toBe('');
    expect((await call('customer.get', { id: second })).name).toBe('Beta');
    expect((await call('history.list', {})).acts.map((act) => act.undone)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect((await workspace.refused('history.undo', { txn: moved })).word).toBe('history.already-undone');
    expect((await workspace.refused('history.undo', { txn: 999 })).code).toBe('not-found');
  });

  it('that created a customer lists the deal that uses it, even if that deal was deleted since', async () => {
    const { call } = workspace;
    const customerId = await newAccount(workspace, 'Acme');
    const made = await lastAct();
    const id = await newDeal(workspace, customerId);
    expect((await call('history.undo', { txn: made })).blockedBy).toMatchObject([
      { message: say('act.opportunity.create', { topic: 'Deal' }) },
    ]);
    await call('opportunity.remove', { id });
    const { blockedBy } = await call('history.undo', { txn: made });
    expect(blockedBy.map((act) => act.message)).toEqual([
      say('act.customer.remove', { name: 'Deal' }),
      say('act.opportunity.create', { topic: 'Deal' }),
    ]);
    await call('history.undo', { txn: made, withLater: true });
    expect((await call('customer.summary', {})).count).toBe(0);
    await call('history.redo', {});
    await call('history.redo', {});
    expect((await follow(workspace, id).get()).customer.name).toBe('Acme');
  });

  it('that created a contact lists the action that removed it from a deal: undoing that would need it', async () => {
    const { call } = workspace;
    const customerId = await newAccount(workspace, 'Acme');
    const contact = await call('customer.create', { kind: 'contact', lastName: 'Öz' });
    const made = await lastAct();
    const id = await newDeal(workspace, customerId, { contactId: contact.id });
    await call('opportunity.update', { id, changes: { contactId: null } });
    const { blockedBy } = await call('history.undo', { txn: made });
    expect(blockedBy.map((act) => act.message)).toEqual([
      say('act.field.text.cleared', { field: 'deal.contact', name: 'Deal', from: 'Öz' }),
      say('act.opportunity.create', { topic: 'Deal' }),
    ]);
  });
});

describe('undo of a deletion', () => {
  it('restores the customer that was deleted in between, once confirmed, and redo deletes both', async () => {
    const { call } = workspace;
    const customerId = await newAccount(workspace, 'Acme');
    const id = await newDeal(workspace, customerId);
    const before = live();
    await call('opportunity.remove', { id });
    const removed = await lastAct();
    await call('customer.remove', { id: customerId });
    const after = dump(workspace.db);
    const { undone, blockedBy } = await call('history.undo', { txn: removed });
    expect([undone, blockedBy.map((act) => act.message)]).toEqual([
      [],
      [say('act.customer.remove', { name: 'Acme' })],
    ]);
    await call('history.undo', { txn: removed, withLater: true });
    expect(live()).toEqual(before);
    await call('history.redo', {});
    expect((await workspace.refused('opportunity.get', { id })).code).toBe('not-found');
    expect((await call('customer.get', { id: customerId })).name).toBe('Acme');
    await call('history.redo', {});
    expect(dump(workspace.db)).toEqual(after);
  });

  it('of a stage lets history, but no deal, refer to deleted stages', async () => {
    const { call } = workspace;
    const deal = await dealOn(workspace, 'LARGE');
    await deal.move('next');
    const moved = await lastAct();
    const stage = (await cycleOf(workspace, 'LARGE')).stages[0];
    await call('stage.remove', { id: stage?.id ?? '' });
    const { blockedBy } = await call('history.undo', { txn: moved });
    expect(blockedBy.map((act) => act.message)).toEqual([say('act.stage.remove', { name: 'Initial' })]);
    await deal.update({ estimatedRevenue: '7' });
    expect((await call('history.undo', {})).undone).toHaveLength(1);
  });
});

describe('redo', () => {
  it('is cleared by a new act', async () => {
    const { call, refused } = workspace;
    await newAccount(workspace, 'Acme');
    await call('history.undo', {});
    expect((await call('history.state', {})).redo?.message).toBe(
      say('act.customer.create', { name: 'Acme' }),
    );
    await newAccount(workspace, 'Beta');
    expect((await call('history.state', {})).redo).toBeNull();
    expect(await refused('history.redo', {})).toMatchObject({ word: 'history.nothing-to-redo' });
  });

  it('is not cleared by a call that wrote nothing, was refused, or belongs to no history', async () => {
    const { call, refused } = workspace;
    const id = await newAccount(workspace, 'Acme');
    await call('customer.update', { id, changes: { city: 'Bern' } });
    await call('history.undo', {});
    await call('customer.update', { id, changes: { city: '' } });
    await refused('customer.create', { kind: 'account', name: ' ' });
    await call('draft.save', { kind: 'customer', record: 'new', value: '{}' });
    expect((await call('history.state', {})).redo?.message).toBe(
      say('act.field.text.set', { field: 'customer.city', name: 'Acme', to: 'Bern' }),
    );
  });
});

describe('undo to the start', () => {
  it('keeps what the first start created, and numbers continue', async () => {
    const { call, refused } = workspace;
    const before = live();
    const deal = await dealOn(workspace, 'LARGE');
    await call('opportunity.close', {
      id: deal.id,
      outcome: 'won',
      reasonId: await reasonOf(workspace, 'won'),
    });
    for (let n = 0; n < 3; n += 1) expect((await call('history.undo', {})).undone).toHaveLength(1);
    expect(live()).toEqual(before);
    expect((await refused('history.undo', {})).word).toBe('history.nothing-to-undo');
    expect((await follow(workspace, (await dealOn(workspace, 'LARGE')).id).get()).number).toBe('OP-K-000002');
  });
});

describe('across a restart', () => {
  it('undo and redo continue where they were', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'roadbook-'));
    try {
      const first = await openTestService({ profileDir: dir });
      await setUpKim(first);
      const id = await newAccount(first, 'Acme');
      await first.call('customer.update', { id, changes: { city: 'Bern' } });
      await first.call('history.undo', {});
      await first.close();
      const second = await openTestService({ profileDir: dir });
      expect((await second.call('history.redo', {})).undone).toMatchObject([
        { message: say('act.field.text.set', { field: 'customer.city', name: 'Acme', to: 'Bern' }) },
      ]);
      expect((await second.call('customer.get', { id })).city).toBe('Bern');
      await second.call('history.undo', {});
      await second.call('history.undo', {});
      expect((await second.call('customer.summary', {})).count).toBe(0);
      await second.close();
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
