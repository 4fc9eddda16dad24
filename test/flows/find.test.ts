import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, reasonOf, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
const ids: Record<string, string> = {};
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
  for (const name of ['Brauer Logistik', 'Förde Immobilien', 'Scandic Hotels']) {
    ids[name] = await newAccount(workspace, name);
  }
  const { id: contact } = await workspace.call('customer.create', {
    kind: 'contact',
    firstName: 'Ole',
    lastName: 'Hansen',
    accountId: ids['Brauer Logistik'] ?? '',
  });
  ids['Ole'] = contact;
  for (const [topic, customer] of [
    ['Scanners', 'Brauer Logistik'],
    ['Yard scanners', 'Förde Immobilien'],
    ['Télématique', 'Förde Immobilien'],
  ] as const) {
    ids[topic] = await newDeal(workspace, ids[customer] ?? '', { topic, start: true });
  }
});
afterEach(() => workspace.close());

async function find(text: string, limit = 12): Promise<string[]> {
  return (await workspace.call('search.find', { text, limit })).rows.map(
    ({ name, match }) => `${match} ${name}`,
  );
}

describe('finding', () => {
  it('knows a number as it is written, in small letters, and by its counting part', async () => {
    for (const text of ['OP-K-000002', ' op-k-000002 ']) {
      expect((await find(text))[0], text).toBe('number Yard scanners');
    }
    expect(await find('2')).toEqual(
      expect.arrayContaining(['number Förde Immobilien', 'number Yard scanners']),
    );
    expect((await find('OP-K-00000')).toSorted()).toEqual([
      'words Scanners',
      'words Télématique',
      'words Yard scanners',
    ]);
  });

  it('puts names that begin so before those in which a word does', async () => {
    expect(await find('scan')).toEqual(['name Scandic Hotels', 'name Scanners', 'words Yard scanners']);
  });

  it('takes words in any order, accents and case aside, of deal and customer together', async () => {
    expect(await find('FORDE scan')).toEqual(['words Yard scanners']);
    expect(await find('scan yard im')).toEqual(['words Yard scanners']);
    expect(await find('telem')).toEqual(['name Télématique']);
    expect(await find('immob')).toEqual([
      'words Förde Immobilien',
      'words Télématique',
      'words Yard scanners',
    ]);
  });

  it('says what a hit is, and whose', async () => {
    const { rows } = await workspace.call('search.find', { text: 'ole' });
    expect(rows[0]).toMatchObject({
      kind: 'contact',
      id: ids['Ole'],
      about: 'Brauer Logistik',
      status: null,
    });
    const deal = (await workspace.call('search.find', { text: 'télé' })).rows[0];
    expect(deal).toMatchObject({ kind: 'opportunity', about: 'Förde Immobilien', status: 'in-progress' });
  });

  it('leaves out what is deleted, finds it again after undo, and keeps to the limit', async () => {
    const id = ids['Scanners'] ?? '';
    const reasonId = await reasonOf(workspace, 'lost');
    await workspace.call('opportunity.close', { id, outcome: 'lost', reasonId });
    await workspace.call('opportunity.remove', { id });
    expect(await find('scanners')).toEqual(['words Yard scanners']);
    await workspace.call('history.undo', {});
    expect(await find('scanners')).toEqual(['name Scanners', 'words Yard scanners']);
    expect(await find('s', 1)).toHaveLength(1);
  });

  it('finds nothing for signs alone', async () => {
    for (const text of ['', ' ', '"', '* - (', 'zzz', '%']) expect(await find(text), text).toEqual([]);
  });
});
