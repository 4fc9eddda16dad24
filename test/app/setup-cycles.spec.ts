import type { Page } from '@playwright/test';
import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath, undoByToast } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';

const cycleNamed = async (page: Page, name: string) => {
  const found = (await callApp(page, 'cycle.list', {})).items.find((cycle) => cycle.name === name);
  if (found === undefined) throw new Error(`No cycle is called ${name}`);
  return found;
};

/** The rows of one cycle. */
const bodyOf = (page: Page, name: string) =>
  page.locator('tbody').filter({ has: page.locator(`input[value="${name}"]`) });

test.describe('sales cycles in the set-up', () => {
  test('a stage is edited cell by cell, and what 10,000 weighs follows at once', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const chances = page.getByRole('textbox', { name: 'Chances, Understanding needs' });
    await chances.fill('33,5');
    await chances.press('Enter');
    await expect(chances).toHaveValue(/33\.5\s%/);
    const row = page.getByRole('row').filter({ has: chances });
    await expect(row).toContainText(/11\.73\s%/);
    await expect(
      row.getByRole('button', { name: /33\.5\s% × 35\s% = 11\.73\s%, so €10,000 weighs €1,172\.50/ }),
    ).toBeVisible();
    await row.getByRole('button', { name: /weighs/ }).focus();
    await expect(page.getByRole('tooltip')).toContainText(/33\.5\s% × 35\s%/);
    await undoByToast(page, 'Stage Understanding needs changed');
    await expect(chances).toHaveValue(/25\s%/);
  });

  test('arrows lead up and down a column, ticks and date formulas are saved', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    const body = bodyOf(page, 'Large deals');
    await page.getByRole('textbox', { name: 'Close date, Initial' }).first().focus();
    await page.keyboard.type('2w - 1d');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('textbox', { name: 'Close date, Understanding needs' })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('textbox', { name: 'Close date, Initial' }).first()).toHaveValue('+2W-1D');
    await body.getByRole('checkbox', { name: 'Quote required, Initial' }).press('Space');
    await body.getByRole('checkbox', { name: 'Allow skip, Initial' }).uncheck();
    await expect
      .poll(async () => (await cycleNamed(page, 'Large deals')).stages[0])
      .toMatchObject({ dateFormula: '+2W-1D', quoteRequired: true, allowSkip: false });
  });

  test('what cannot be understood or is taken is said at the cell', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    const put = async (name: string, text: string): Promise<void> => {
      await page.getByRole('textbox', { name }).first().fill(text);
      await page.keyboard.press('Enter');
    };
    await put('Completed, Initial', '120');
    await expect(page.getByText('From 0 to 100 %.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('From 0 to 100 %.')).toBeHidden();
    await put('Close date, Initial', 'soon');
    await expect(page.getByText('Not a date formula.')).toBeVisible();
    await page.keyboard.press('Escape');
    await put('No., Initial', '2');
    await expect(page.getByText('Stage 2 exists already in this sales cycle.')).toBeVisible();
    await page.keyboard.press('Escape');
    await put('Stage, Initial', ' ');
    await expect(page.getByText('Fill this in.')).toBeVisible();
    await page.keyboard.press('Escape');
    await put('Code of Large deals', 'SMALL');
    await expect(page.getByText('The code SMALL is already in use.')).toBeVisible();
  });

  test('a completed % that does not rise is warned about, not refused', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    await page.getByRole('textbox', { name: 'Completed, Understanding needs' }).fill('2');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'does not rise' })).toContainText(
      'at 2 Understanding needs.',
    );
  });

  test('a cycle is made by typing names: first the cycle, then stage after stage', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    await page.getByRole('textbox', { name: 'Add a cycle' }).fill('Partner sales');
    await page.keyboard.press('Enter');
    await expect(page.getByText('A cycle without a stage cannot start a deal.')).toBeVisible();
    const stages = bodyOf(page, 'Partner sales').getByRole('textbox', { name: 'Add a stage' });
    // Without a pause: neither may a name typed while the last one is saved be lost, nor two stages want one number.
    await stages.focus();
    await page.keyboard.type('Meet\nAgree\nSign\n');
    await expect(page.getByText('A cycle without a stage cannot start a deal.')).toBeHidden();
    await expect(stages).toBeFocused();
    await expect(page.getByRole('textbox', { name: 'Stage, Sign', exact: true })).toBeVisible();
    await expect(stages).toHaveValue('');
    const cycle = await cycleNamed(page, 'Partner sales');
    expect(cycle.stages.map(({ number, name, completed }) => [number, name, completed])).toEqual([
      [1, 'Meet', '10'],
      [2, 'Agree', '55'],
      [3, 'Sign', '78'],
    ]);
  });

  test('name, code, method, default and blocked', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    await page.getByRole('combobox', { name: 'Probability method of Large deals' }).click();
    await page.getByRole('option', { name: 'Add' }).click();
    await expect(page.getByText('The average of chances and completed').first()).toBeVisible();
    await expect(
      page.getByRole('button', { name: /\(10\s% \+ 2\s%\) ÷ 2 = 6\s%, so €10,000 weighs €600/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'More acts for Small deals' }).click();
    await page.getByRole('menuitem', { name: 'Make it the default for new deals' }).click();
    await expect.poll(async () => (await cycleNamed(page, 'Small deals')).isDefault).toBe(true);
    await page.getByRole('button', { name: 'More acts for Large deals' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Block for new deals' }).press('Enter');
    await expect.poll(async () => (await cycleNamed(page, 'Large deals')).blocked).toBe(true);
    await expect(page.getByText('Blocked', { exact: true })).toBeVisible();
    const name = page.getByRole('textbox', { name: 'Name of the sales cycle' }).first();
    await name.fill('Big fish');
    await name.press('Enter');
    await expect.poll(async () => (await cycleNamed(page, 'Big fish')).code).toBe('LARGE');
  });

  test('a ready-made cycle is added, and goes again', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    await page.getByRole('button', { name: 'Add a ready-made cycle' }).click();
    await page.getByRole('menuitem', { name: /Existing customer/ }).click();
    await expect(page.getByRole('textbox', { name: 'Stage, Qualification' })).toBeVisible();
    await page.getByRole('button', { name: 'More acts for Existing customer' }).click();
    await page.getByRole('menuitem', { name: 'Delete …' }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Stage, Qualification' })).toBeHidden();
    await undoByToast(page, 'Sales cycle Existing customer deleted');
    await expect(page.getByRole('textbox', { name: 'Stage, Qualification' })).toBeVisible();
  });

  test('what deals use stays, and the dialog says how many', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    const button = bodyOf(page, 'Large deals').getByRole('button', { name: 'Delete Initial' });
    await button.click();
    const dialog = page.getByRole('dialog', { name: 'Delete Initial?' });
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(dialog.getByRole('alert')).toContainText(/Initial cannot be deleted: \d deals stand in it/);
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    await page.getByRole('button', { name: 'More acts for Large deals' }).click();
    await page.getByRole('menuitem', { name: 'Delete …' }).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Delete' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
      /Large deals cannot be deleted: \d+ deals/,
    );
  });

  test('a stage without deals goes at once, the focus moves on, undo brings it back', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    const body = bodyOf(page, 'Small deals');
    await body.getByRole('button', { name: 'Delete Presentation' }).focus();
    await page.keyboard.press('Enter');
    await expect(body.getByRole('textbox', { name: 'Stage, Presentation' })).toBeHidden();
    await expect(body.getByRole('button', { name: 'Delete Proposal' })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(body.getByRole('textbox', { name: 'Stage, Presentation' })).toBeVisible();
  });
});
