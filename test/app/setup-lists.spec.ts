import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath, undoByToast } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { begins, like } from '../support/app/words.ts';

test.describe('close reasons', () => {
  test('are added by typing, edited in place, blocked and deleted', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    await page.getByRole('link', { name: say('setup.reasons') }).click();
    const lost = page.getByRole('rowgroup').filter({ hasText: say('reasons.lost') });
    await lost.getByRole('textbox', { name: say('reasons.add') }).fill('Bought elsewhere');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('textbox', { name: say('reasons.code-of', { code: 'BOUGHT-ELSEWHERE' }) }),
    ).toBeVisible();
    const words = page.getByRole('textbox', {
      name: say('reasons.description-of', { code: 'BOUGHT-ELSEWHERE' }),
    });
    await words.fill('Went to a competitor');
    await words.press('Enter');
    await page
      .getByRole('checkbox', { name: say('reasons.blocked-of', { code: 'BOUGHT-ELSEWHERE' }) })
      .check();
    await expect
      .poll(async () =>
        (await callApp(page, 'reason.list', {})).items.find((r) => r.code === 'BOUGHT-ELSEWHERE'),
      )
      .toMatchObject({ description: 'Went to a competitor', outcome: 'lost', blocked: true });
    await page.getByRole('button', { name: say('setup.delete', { name: 'Went to a competitor' }) }).click();
    await expect(words).toBeHidden();
    await undoByToast(page, say('act.reason.remove', { code: 'BOUGHT-ELSEWHERE' }));
    await expect(words).toBeVisible();
  });

  test('in use they keep their outcome and stay, and say why', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/reasons');
    const outcome = page.getByRole('combobox', { name: say('reasons.outcome-of', { code: 'PRICE' }) });
    await outcome.click();
    await page.getByRole('option', { name: say('outcome.won') }).click();
    await expect(page.getByText(like('setup.reason-outcome-fixed', { code: 'PRICE', n: 1 }))).toBeVisible();
    await expect(outcome).toHaveValue(say('outcome.lost'));
    await page.getByRole('button', { name: say('setup.delete', { name: 'Price' }) }).hover();
    await expect(page.getByRole('tooltip')).toHaveText(say('setup.reason-in-use', { code: 'PRICE', n: 1 }));
    await page.getByRole('button', { name: say('setup.delete', { name: 'Price' }) }).press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('combobox', { name: say('reasons.outcome-of', { code: 'FEATURES' }) }).focus();
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
    await page.getByRole('textbox', { name: say('people.add') }).fill('Änne Østby');
    await page.keyboard.press('Enter');
    const code = page.getByRole('textbox', { name: say('people.code-of', { name: 'Änne Østby' }) });
    await expect(code).toBeVisible();
    await code.fill('jp');
    await code.press('Enter');
    await expect(page.getByText(say('setup.code-taken', { code: 'jp' }))).toBeVisible();
    await code.press('Escape');
    const email = page.getByRole('textbox', { name: say('people.email-of', { name: 'Änne Østby' }) });
    await email.fill('aenne@example.com');
    await email.press('Enter');
    await page
      .getByRole('checkbox', { name: say('people.active-of', { name: 'Änne Østby' }) })
      .press('Space');
    await expect
      .poll(async () =>
        (await callApp(page, 'salesperson.list', {})).items.find((p) => p.name === 'Änne Østby'),
      )
      .toMatchObject({ email: 'aenne@example.com', active: false });
    await page.getByRole('button', { name: say('setup.delete', { name: 'Änne Østby' }) }).click();
    await expect(code).toBeHidden();
  });

  test('the rep of this installation stays active, and one with deals is not deleted', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/people');
    await expect(page.getByRole('row').filter({ hasText: say('people.you') })).toHaveCount(1);
    await page.getByRole('checkbox', { name: say('people.active-of', { name: 'Anna Keller' }) }).click();
    await expect(page.getByRole('alert')).toContainText(say('setup.salesperson-own'));
    await expect(
      page.getByRole('checkbox', { name: say('people.active-of', { name: 'Anna Keller' }) }),
    ).toBeChecked();
    await page.getByRole('button', { name: say('setup.delete', { name: 'Anna Keller' }) }).hover();
    await expect(page.getByRole('tooltip')).toHaveText(say('setup.salesperson-own'));
  });
});

test.describe('numbers', () => {
  test('prefix and mark change the next number', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/numbers');
    const row = page.getByRole('row', { name: begins(say('numbers.opportunity')) });
    await expect(row).toContainText('OP-K-000011');
    await page
      .getByRole('textbox', { name: say('numbers.prefix-of', { series: say('numbers.opportunity') }) })
      .fill('DEAL');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('DEAL-K-000011');
    await page
      .getByRole('textbox', { name: say('numbers.mark-of', { series: say('numbers.opportunity') }) })
      .fill('ak7');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('DEAL-AK7-000011');
    await page
      .getByRole('textbox', { name: say('numbers.mark-of', { series: say('numbers.opportunity') }) })
      .fill('way too long');
    await page.keyboard.press('Enter');
    await expect(page.getByText(say('field.initials'))).toBeVisible();
    await page.keyboard.press('Escape');
    await undoByToast(page, say('act.series.update'));
    await expect(row).toContainText('DEAL-K-000011');
  });
});
