import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath, undoByToast } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';

test.describe('close reasons', () => {
  test('are added by typing, edited in place, blocked and deleted', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    await page.getByRole('link', { name: 'Close reasons' }).click();
    await page.getByPlaceholder('New reason for losing: Enter adds it').fill('Bought elsewhere');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Code of BOUGHT-ELSEWHERE' })).toBeVisible();
    const words = page.getByRole('textbox', { name: 'Description of BOUGHT-ELSEWHERE' });
    await words.fill('Went to a competitor');
    await words.press('Enter');
    await page.getByRole('checkbox', { name: 'BOUGHT-ELSEWHERE blocked' }).check();
    await expect
      .poll(async () =>
        (await callApp(page, 'reason.list', {})).items.find((r) => r.code === 'BOUGHT-ELSEWHERE'),
      )
      .toMatchObject({ description: 'Went to a competitor', outcome: 'lost', blocked: true });
    await page.getByRole('button', { name: 'Delete Went to a competitor' }).click();
    await expect(words).toBeHidden();
    await undoByToast(page, 'Close reason BOUGHT-ELSEWHERE deleted');
    await expect(words).toBeVisible();
  });

  test('in use they keep their outcome and stay, and say why', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/reasons');
    const outcome = page.getByRole('combobox', { name: 'Outcome of PRICE' });
    await outcome.click();
    await page.getByRole('option', { name: 'Won' }).click();
    await expect(page.getByText('The outcome of PRICE cannot change: 1 closing names it.')).toBeVisible();
    await expect(outcome).toHaveValue('Lost');
    await page.getByRole('button', { name: 'Delete Price' }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
      'PRICE cannot be deleted: 1 closing',
    );
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Outcome of FEATURES' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect
      .poll(
        async () =>
          (await callApp(page, 'reason.list', {})).items.find((r) => r.code === 'FEATURES')?.outcome,
      )
      .toBe('won');
  });
});

test.describe('salespeople', () => {
  test('are added with initials, edited, and deactivated', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/people');
    await page.getByRole('textbox', { name: 'Add a salesperson' }).fill('Änne Østby');
    await page.keyboard.press('Enter');
    const code = page.getByRole('textbox', { name: 'Code of Änne Østby' });
    await expect(code).toBeVisible();
    await code.fill('jp');
    await code.press('Enter');
    await expect(page.getByText('The code jp is already in use.')).toBeVisible();
    await code.press('Escape');
    const email = page.getByRole('textbox', { name: 'E-mail of Änne Østby' });
    await email.fill('aenne@example.com');
    await email.press('Enter');
    await page.getByRole('checkbox', { name: 'Änne Østby active' }).press('Space');
    await expect
      .poll(async () =>
        (await callApp(page, 'salesperson.list', {})).items.find((p) => p.name === 'Änne Østby'),
      )
      .toMatchObject({ email: 'aenne@example.com', active: false });
    await page.getByRole('button', { name: 'Delete Änne Østby' }).click();
    await expect(code).toBeHidden();
  });

  test('the rep of this installation stays active, and one with deals is not deleted', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/people');
    await expect(page.getByRole('row').filter({ hasText: 'You' })).toHaveCount(1);
    await page.getByRole('checkbox', { name: 'Anna Keller active' }).click();
    await expect(page.getByRole('alert')).toContainText('the rep of this installation');
    await expect(page.getByRole('checkbox', { name: 'Anna Keller active' })).toBeChecked();
    await page.getByRole('button', { name: 'Delete Anna Keller' }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  });
});

test.describe('numbers', () => {
  test('prefix and mark change what the next one will be', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/numbers');
    const row = page.getByRole('row', { name: /Opportunities/ });
    await expect(row).toContainText('OP-K-000011');
    await page.getByRole('textbox', { name: 'Prefix of Opportunities' }).fill('DEAL');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('DEAL-K-000011');
    await page.getByRole('textbox', { name: 'Mark of Opportunities' }).fill('ak7');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('DEAL-AK7-000011');
    await page.getByRole('textbox', { name: 'Mark of Opportunities' }).fill('way too long');
    await page.keyboard.press('Enter');
    await expect(page.getByText('One to five capital letters or digits.')).toBeVisible();
    await page.keyboard.press('Escape');
    await undoByToast(page, /Number series changed/);
    await expect(row).toContainText('DEAL-K-000011');
  });
});
