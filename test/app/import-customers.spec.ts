import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { kimsWorkspace, writeImport } from '../support/app/import-files.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { like } from '../support/app/words.ts';

const file = [
  'First name,Last name,Company name,Organization name,Email,Tags',
  ',,Acme,,office@acme.example,Fair',
  'Ida,Lund,,Acme,ida@acme.example,"Fair, Pilot"',
  'Ole,Berg,,Nordwind,nonsense,',
];

test('customers are imported from a file, and undone', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ seed: kimsWorkspace });
  control.nextOpen(writeImport(profileDir, file, 'customers.csv'));
  await page.keyboard.press('Control+i');
  await page.getByText(say('wizard.of.customer'), { exact: true }).click();
  const wizard = page.getByRole('dialog', { name: say('wizard.title.customer') });
  const press = (name: string): Promise<void> => wizard.getByRole('button', { name }).click();
  await press(say('wizard.file.choose'));
  await expectAccessible(page, 'file');
  await press(say('wizard.next'));
  await expect(wizard).toContainText(like('wizard.questions.none'));
  await expect(wizard.getByText(say('wizard.states'), { exact: true })).toHaveCount(0);
  await expectAccessible(page, 'columns');
  await press(say('wizard.rehearse'));
  await expect(wizard.getByRole('row', { name: /Ole Berg/ })).toContainText(say('field.email'));
  await wizard.getByRole('checkbox', { name: say('wizard.errors.leave-one') }).click();
  await expectAccessible(page, 'preview');
  await press(say('wizard.import.customer', { n: 2 }));
  await expect(wizard.getByText(say('wizard.done.customer', { n: 2 }))).toBeVisible();
  const { rows } = await callApp(page, 'customer.list', {});
  expect(rows.map(({ name, tags }) => [name, tags.map((tag) => tag.name)])).toEqual([
    ['Acme', ['Fair']],
    ['Ida Lund', ['Fair', 'Pilot']],
  ]);
  await press(say('wizard.done.undo'));
  await expect(wizard.getByText(say('wizard.done.undone'))).toBeVisible();
  await expect.poll(async () => (await callApp(page, 'customer.list', {})).rows).toEqual([]);
});
