import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openImportBench } from '../support/imports.ts';

describe('names in a file', () => {
  it.each([
    [['ハハ商事', 'パパ商事'], 2],
    [['Кий', 'Кии'], 2],
    [['राम', 'रमा'], 2],
    [['かき', 'がき'], 2],
    [['C++ Werkstatt', 'C# Werkstatt'], 2],
    [['ı', 'i'], 2],
    [['Groß', 'GROSS'], 1],
    [['ＡＣＭＥ', 'acme '], 1],
    [['ΟΔΟΣ', 'οδος'], 1],
  ])('%j make %i customers', async (customers, n) => {
    const bench = await openImportBench();
    try {
      const lines = customers.map((name, i) => `Deal ${i},${name},1000.00,EUR,2026-06-01,Needs analysis`);
      const answers = { unknownCustomers: 'create', lookalikes: 'create' } as const;
      const { made } = await bench.load(
        ['Topic,Customer,Amount,Currency,Expected close date,Stage', ...lines],
        answers,
      );
      expect(made.customers).toBe(n);
    } finally {
      await bench.close();
    }
  });

  it('a contact is the one of its account; one elsewhere is only named', async () => {
    const bench = await openImportBench();
    try {
      const { id: accountId } = await bench.call('customer.create', { kind: 'account', name: 'Nord' });
      await bench.call('customer.create', { kind: 'contact', lastName: 'Lund', accountId });
      await bench.call('customer.create', { kind: 'account', name: 'Süd' });
      const lines = [
        'Topic,Account,Contact,Amount,Currency',
        'One,Nord,LUND,1.00,EUR',
        'Two,Süd,Lund,1.00,EUR',
      ];
      const answers = { unknownCustomers: 'create', lookalikes: 'create' } as const;
      const { made } = await bench.load(lines, answers);
      expect(made.contacts).toBe(1);
      const { rows } = await bench.call('customer.list', { filter: { kind: ['contact'] } });
      expect(
        rows.map(({ account }) => account?.name).toSorted((a = '', b = '') => a.localeCompare(b)),
      ).toEqual(['Nord', 'Süd']);
    } finally {
      await bench.close();
    }
  });

  it('of a customer that may be one of the workspace is a question', async () => {
    const bench = await openImportBench();
    try {
      await bench.call('customer.create', {
        kind: 'account',
        name: 'Łódź',
        mobile: '+49 170 1234567',
        email: 'a@b.example',
      });
      const rows = [
        'Name,Phone,Email',
        'Lodz,,',
        'Other,0170 1234567,',
        'Third,,A@B.example',
        'Fourth,0170 7654321,c@d.example',
      ];
      const path = `${bench.folder}/customers.csv`;
      writeFileSync(path, rows.join('\n'));
      const { sheet } = await bench.call('import.read', { path, entity: 'customer' });
      if (!sheet) throw new Error('No sheet');
      await bench.call('import.rehearse', { plan: sheet.understanding.plan });
      const { rows: judged } = await bench.call('import.rows', { limit: 10 });
      expect(
        judged.map(({ reasons }) => reasons.filter(({ word }) => word === 'import.looks-like').length),
      ).toEqual([1, 1, 1, 0]);
    } finally {
      await bench.close();
    }
  });
});
