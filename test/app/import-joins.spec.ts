import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { kimsWorkspace, writeImport } from '../support/app/import-files.ts';
import { expect, test } from '../support/app/test.ts';

const deals = [
  'Deal,Account ref,Expected revenue,Currency,Expected close date,Stage',
  'Scanners,A-0001,1000.00,EUR,2026-05-04,Negotiation',
  'Printers,A-0002,2000.00,EUR,2026-06-04,Negotiation',
];
const accounts = ['Ref,Name,City', 'A-0001,Acme,Ulm', 'A-0009,Brauer,Bonn'];

test('several files are chosen at once, and names are looked up in them', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  const files = [
    writeImport(profileDir, accounts, 'Accounts.csv'),
    writeImport(profileDir, deals, 'Deals.csv'),
  ];
  control.nextOpen(files.join('\n'));
  await page.keyboard.press('Control+i');
  const wizard = page.getByRole('dialog', { name: say('wizard.title') });
  await wizard.getByRole('button', { name: say('wizard.file.choose') }).click();
  await expect(wizard).toContainText('Deals.csv');
  const joined = wizard.getByRole('region', { name: say('wizard.join') });
  const by = joined.getByRole('combobox', { name: say('wizard.join.of', { file: 'Accounts.csv' }) });
  await expect(by).toHaveValue(say('wizard.join.pair', { column: 'Account ref', key: 'Ref' }));
  await expect(joined).toContainText(say('wizard.join.found', { n: 1, value: 'A-0001', name: 'Acme' }));
  await expect(joined).toContainText(say('wizard.join.missing', { n: 1, values: ['A-0002'], more: 'no' }));
  await expectAccessible(page, 'files that were joined');

  await by.click();
  await page.getByRole('option', { name: say('wizard.join.unused'), exact: true }).click();
  await expect(joined).toContainText(say('wizard.join.left-out'));
  await by.click();
  await page
    .getByRole('option', {
      name: say('wizard.join.pair', { column: 'Account ref', key: 'Ref' }),
      exact: true,
    })
    .click();
  await wizard.getByRole('button', { name: say('wizard.next') }).click();
  const customer = wizard.getByRole('combobox', {
    name: say('wizard.columns.of', { heading: 'Account Name' }),
  });
  await expect(customer).toHaveValue(say('deal.customer'));
});
