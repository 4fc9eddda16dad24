import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { goToPath } from '../support/app/customers.ts';
import { plainFile, writeImport, kimsWorkspace } from '../support/app/import-files.ts';
import { firstWorkspace } from '../support/app/seed.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { begins, like } from '../support/app/words.ts';

test('the first start looks around with sample data, which is marked, and goes back', async ({ launch }) => {
  const { page } = await launch({ now: '2026-11-20', size: { width: 1024, height: 700 } });
  await page.getByRole('radio', { name: begins(say('start.way.sample')) }).check();
  await expectAccessible(page, 'looking around');
  await page.getByRole('button', { name: say('start.act.sample') }).click();
  const places = page.getByRole('navigation', { name: say('rail.label') });
  await expect(places.getByText(say('workspaces.badge'))).toBeVisible();
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  expect((await callApp(page, 'app.status', {})).sample).toBe(true);
  await places
    .getByRole('button', { name: `${say('workspaces.here')} ${say('workspace.sample-name')}` })
    .click();
  await expect(page.getByRole('menuitem', { name: begins(say('workspace.sample-name')) })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expectAccessible(page, 'workspaces');
  await page.getByRole('menuitem', { name: begins(say('workspace.first-name')) }).click();
  await expect(page.getByLabel(say('start.name'))).toBeFocused();
  await page.getByRole('button', { name: say('workspaces.other') }).click();
  await page.getByRole('menuitem', { name: begins(say('workspace.sample-name')) }).click();
  await expect(places.getByText(say('workspaces.badge'))).toBeVisible();
});

test('the first start sets up by keys and goes on to a file', async ({ launch }) => {
  const { page, control, profileDir } = await launch({ now: '2026-11-20' });
  await page.getByLabel(say('start.name')).fill('Kim Sommer');
  await page.getByRole('radio', { name: begins(say('start.way.empty')) }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: begins(say('start.way.import')) })).toBeChecked();
  await expectAccessible(page, 'first start with a file');
  await expect(page.getByLabel(say('start.name'))).toHaveValue('Kim Sommer');
  await page.getByLabel(say('start.name')).press('Enter');
  const dialog = page.getByRole('dialog', { name: say('wizard.title') });
  control.nextOpen(writeImport(profileDir, plainFile));
  await expect(dialog.getByRole('button', { name: say('wizard.file.choose') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(say('wizard.file.rows', { rows: 3 }));
});

test('a new workspace is created, set up and left again, by keyboard', async ({ launch }) => {
  const { page } = await launch({ seed: kimsWorkspace });
  await callApp(page, 'customer.create', { kind: 'account', name: 'Acme' });
  const menu = page
    .getByRole('navigation', { name: say('rail.label') })
    .getByRole('button', { name: like('workspaces.here') });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: say('workspaces.new') }).press('Enter');
  await expect(page.getByRole('dialog').getByLabel(say('workspaces.new.name'))).toBeFocused();
  await page.keyboard.type(firstWorkspace);
  await page.keyboard.press('Enter');
  await expect(page.getByText(like('error.exists', { what: say('word.workspace') }))).toBeVisible();
  await expectAccessible(page, 'a name that is taken');
  await page.getByRole('dialog').getByLabel(say('workspaces.new.name')).fill('Second');
  await page.keyboard.press('Enter');
  await page.getByLabel(say('start.name')).fill('Ada Berg');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toContainText('Ada Berg');
  await expect(page.getByRole('link', { name: `${say('rail.customers')} 0` })).toBeVisible();
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: begins(firstWorkspace) }).press('Enter');
  await expect(page.getByRole('navigation')).toContainText('Kim Sommer');
  await expect(page.getByRole('link', { name: `${say('rail.customers')} 1` })).toBeVisible();
});

test('a new workspace proposes initials that no other one has, and warns of the same ones', async ({
  launch,
}) => {
  const { page } = await launch({ seed: kimsWorkspace });
  const mark = 'KS';
  await callApp(page, 'workspace.create', { name: 'Second' });
  await page.reload();
  const initials = page.getByLabel(say('start.initials'));
  const warning = page.getByText(say('start.initials.shared', { workspace: firstWorkspace }));
  await page.getByLabel(say('start.name')).fill('Karl Stein');
  await expect(initials).toHaveValue('KS2');
  await expect(warning).toHaveCount(0);
  await initials.fill(mark);
  await expect(warning).toBeVisible();
  await expectAccessible(page, 'shared initials');
  await page.getByRole('button', { name: say('start.act.empty') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('rail.opportunities'));
  await goToPath(page, '/setup/numbers');
  await expect(page.getByText(say('numbers.mark-shared', { workspace: firstWorkspace, mark }))).toBeVisible();
  await expectAccessible(page, 'shared marks');
});
