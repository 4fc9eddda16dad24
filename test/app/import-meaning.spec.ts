import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { expectAccessible } from '../support/app/axe.ts';
import { writeImport, kimsWorkspace } from '../support/app/import-files.ts';
import { expect, test } from '../support/app/test.ts';
import { like } from '../support/app/words.ts';

const wizard = (page: Page): Locator => page.getByRole('dialog', { name: say('wizard.title') });
const readings = (page: Page): Locator => wizard(page).getByRole('region', { name: say('wizard.meaning') });

const lines = [
  'Topic;Account;Amount;Expected close date;Probability',
  'Scanners;Acme;1.500;03.04.2027;0,8',
  'Cameras;Acme;12.500;05.06.2027;0,5',
];

test('each reading is a sentence with examples, and changing it reads the file again', async ({ launch }) => {
  const { page, control, profileDir } = await launch({
    seed: kimsWorkspace,
    size: { width: 1024, height: 700 },
  });
  control.nextOpen(writeImport(profileDir, lines));
  await page.keyboard.press('Control+i');
  await wizard(page)
    .getByRole('button', { name: say('wizard.file.choose') })
    .click();
  await wizard(page)
    .getByRole('button', { name: say('wizard.next') })
    .click();
  const dayFirst = say('wizard.meaning.date-order', { heading: 'Expected close date', order: 'dmy' });
  await expect(readings(page)).toContainText(dayFirst);
  await expect(readings(page)).toContainText(
    say('wizard.meaning.example', { text: '03.04.2027', becomes: '3 April 2027' }),
  );
  await readings(page)
    .getByRole('button', { name: say('wizard.meaning.change.of', { sentence: dayFirst }) })
    .click();
  const monthFirst = readings(page).getByRole('radio', {
    name: say('wizard.ask.date.option', { reads: '4 March 2027', order: 'mdy' }),
  });
  await expect(readings(page).getByRole('radio', { checked: true })).toBeFocused();
  await expectAccessible(page, 'changing a reading');
  await monthFirst.check();
  const changed = say('wizard.meaning.date-order', { heading: 'Expected close date', order: 'mdy' });
  await expect(readings(page)).toContainText(changed);
  await expect(readings(page)).toContainText(say('wizard.meaning.by.chosen'));
  await wizard(page)
    .getByRole('button', { name: say('wizard.rehearse') })
    .click();
  const sign = wizard(page).getByRole('radio', {
    name: like('wizard.ask.decimal.option', { sign: 'comma' }),
  });
  await expect(wizard(page).getByText(say('wizard.answer'))).toBeVisible();
  await sign.check();
  await wizard(page)
    .getByRole('radio', { name: like('wizard.meaning.percent.option', { rule: 'fraction' }) })
    .check();
  await wizard(page)
    .getByRole('button', { name: say('wizard.rehearse') })
    .click();
  await expect(wizard(page).getByRole('row', { name: like('wizard.rows.row') })).toBeVisible();
  await expect(wizard(page).getByRole('row', { name: /Scanners/ })).toContainText('1,500.00');
});
