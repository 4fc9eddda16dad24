import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookalikeQuery, ridsBy, ringingQuery } from '../../electron/store/customers/lookalikes.ts';
import { openTestWorkspace, type TestWorkspace } from '../support/in-process.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openTestWorkspace();
  await setUpKim(workspace);
});
afterEach(() => workspace.close());

async function names(): Promise<string[]> {
  const { rows } = await workspace.call('customer.list', { limit: 200 });
  return rows.map(({ name }) => name);
}

describe('duplicates', () => {
  const nobody = { name: '', email: '', phone: '', mobile: '', exceptId: null };
  const found = async (typed: Partial<Omit<typeof nobody, 'exceptId'>>): Promise<string[]> => {
    const { duplicates } = await workspace.call('customer.duplicates', { ...nobody, ...typed });
    return duplicates.map(({ name, by }) => `${by} ${name}`);
  };

  it('are warned about by phone, mobile and e-mail, whichever field has them', async () => {
    const both = { phone: '0431 555 1234', mobile: '+49 170 1234567', email: 'Anna@Foerde.example' };
    await workspace.call('customer.create', { kind: 'account', name: 'Förde', ...both });
    for (const typed of [
      '+49 431 5551234',
      '0049431-555-1234',
      '0170 1234567',
      '0049170 1234567',
      '(0170) 123 45 67',
    ]) {
      expect(await found({ phone: typed }), typed).toEqual(['phone Förde']);
      expect(await found({ mobile: typed }), typed).toEqual(['phone Förde']);
    }
    expect(await found({ email: ' anna@foerde.EXAMPLE ' })).toEqual(['email Förde']);
    expect(await found({ phone: '0170 1234568', email: 'a@foerde.example' })).toEqual([]);
  });

  it('are warned about by every phone and e-mail address of both', async () => {
    const channels = {
      phones: [
        { label: 'work', value: '0431 111111' } as const,
        { label: 'home', value: '0431 222222' } as const,
      ],
      emails: [
        { label: 'work', value: 'a@x.example' } as const,
        { label: 'other', value: 'b@x.example' } as const,
      ],
    };
    await workspace.call('customer.create', { kind: 'account', name: 'Förde', ...channels });
    const asked = (typed: object): Promise<{ duplicates: { by: string }[] }> =>
      workspace.call('customer.duplicates', { ...nobody, ...typed });
    for (const phone of ['0431222222', '+49431222222', '431-111111']) {
      expect((await asked({ phone })).duplicates, phone).toMatchObject([{ by: 'phone' }]);
      expect((await asked({ phones: ['0999 1', phone] })).duplicates, phone).toMatchObject([{ by: 'phone' }]);
    }
    expect((await asked({ emails: ['B@X.example'] })).duplicates).toMatchObject([{ by: 'email' }]);
    expect((await asked({ emails: ['c@x.example'], phones: ['0431 333333'] })).duplicates).toEqual([]);
  });

  it.each([
    ['Łódź', 'lodz'],
    ['Ørsted', 'Orsted'],
    ['Groß', 'GROSS'],
    ['Đakovo', 'dakovo'],
    ['GTX Pro', 'GTXPro'],
    ['Acme Inc.', 'ACME, Inc'],
    ['Кий', 'Кии'],
    ["O'Brien", 'obrien'],
  ])('%s is warned about when %s is typed, and both can be there', async (name, typed) => {
    await newAccount(workspace, name);
    expect(await found({ name: typed })).toEqual([`name ${name}`]);
    await newAccount(workspace, typed);
    expect(await names()).toHaveLength(2);
  });

  it.each([
    ['ハハ商事', 'パパ商事'],
    ['C++ Werkstatt', 'C# Werkstatt'],
    ['राम', 'रमा'],
    ['Acme GmbH', 'Acme Inc'],
    ['&', '–'],
  ])('%s is not warned about when %s is typed', async (name, typed) => {
    await newAccount(workspace, name);
    expect(await found({ name: typed })).toEqual([]);
  });

  it('are found in an index, never by looking through all customers', () => {
    const byName = lookalikeQuery(ridsBy.name('a'), null);
    const byEmail = lookalikeQuery(ridsBy.email('a'), null);
    for (const { text, values } of [byName, byEmail, ringingQuery('1234567', null)]) {
      const plan = workspace.db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
        .all(values)
        .map(({ detail }) => detail);
      expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
      expect(plan.some((step) => /USING (COVERING )?INDEX customer_(alike|email|phone)/.test(step))).toBe(
        true,
      );
    }
  });
});
