import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dealOn } from '../support/deals.ts';
import { expectNothingWritten, expectUndoRedo } from '../support/dump.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace, { presets: ['large-deals'] });
});
afterEach(() => workspace.close());

const open = () => dealOn(workspace, 'LARGE');

async function close(id: string, outcome: 'won' | 'lost'): Promise<void> {
  await workspace.call('opportunity.close', { id, outcome, reasonId: await reasonOf(workspace, outcome) });
}

describe('a close', () => {
  it('may add its reason, of its own outcome, in the same act', async () => {
    const deal = await open();
    const added = {
      id: deal.id,
      outcome: 'won',
      newReason: { code: ' Demo ', description: 'The demo' },
    } as const;
    await expectUndoRedo(workspace, () => workspace.call('opportunity.close', added));
    expect((await deal.get()).closeReason?.name).toBe('The demo');
    const { items } = await workspace.call('reason.list', {});
    expect(items.find(({ code }) => code === 'Demo')).toMatchObject({ outcome: 'won', uses: 1 });
    expect(workspace.published.at(-1)).toContain('reason');
    const other = await open();
    await expectNothingWritten(workspace, async () => {
      expect(await workspace.refused('opportunity.close', { ...added, id: other.id })).toMatchObject({
        fields: [{ path: ['newReason', 'code'], word: 'setup.code-taken' }],
      });
      const newReason = { code: 'Else', description: '' };
      expect(
        await workspace.refused('opportunity.close', {
          ...added,
          id: other.id,
          reasonId: await reasonOf(workspace, 'won'),
          newReason,
        }),
      ).toMatchObject({
        fields: [{ path: ['newReason'], word: 'close.reason-twice' }],
      });
    });
  });

  it('says who created and who closed the deal, by the name that the rep had then', async () => {
    const { call } = workspace;
    const deal = await open();
    expect(await deal.get()).toMatchObject({ createdBy: 'Kim Sommer', closedBy: null });
    const { salespersonId } = await call('settings.get', {});
    await call('salesperson.update', { id: salespersonId, changes: { name: 'Kim Winter' } });
    await close(deal.id, 'won');
    expect(await deal.get()).toMatchObject({ createdBy: 'Kim Sommer', closedBy: 'Kim Winter' });
    const by = { createdBy: 'Kim Sommer', closedBy: 'Kim Winter' };
    expect((await deal.entries()).at(-1)?.closing).toMatchObject(by);
    await call('opportunity.reopen', { id: deal.id });
    expect((await deal.get()).closedBy).toBeNull();
    expect((await deal.entries()).at(-2)?.closing).toMatchObject({ ...by, superseded: true });
  });
});

describe('the reason that a close of many deals adds', () => {
  const newReason = { code: 'MERGED', description: 'The customer was bought' };
  const act = { kind: 'close', outcome: 'lost', newReason } as const;

  it('is one reason for all of them, and goes with one undo', async () => {
    const ids = [(await open()).id, (await open()).id];
    await expectUndoRedo(workspace, () => workspace.call('opportunity.bulk', { selection: { ids }, act }));
    const { items } = await workspace.call('reason.list', {});
    expect(items.filter(({ code }) => code === 'MERGED')).toMatchObject([{ outcome: 'lost', uses: 2 }]);
  });

  it('is not added where no deal can be closed', async () => {
    const { id } = await open();
    await close(id, 'lost');
    const ids = [id];
    await expectNothingWritten(workspace, async () => {
      const done = await workspace.call('opportunity.bulk', { selection: { ids }, act, skipRefused: true });
      expect(done).toMatchObject({ changes: 0, act: null });
    });
  });
});
