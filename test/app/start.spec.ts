import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';

test.describe('first start', () => {
  test('by keyboard only: name, Enter, done', async ({ launch }) => {
    const { page } = await launch({ locale: 'de-DE' });
    await expect(page.getByLabel(say('start.name'))).toBeFocused();
    await page.keyboard.type('Änne Keller-Østby');
    await expect(page.getByLabel(say('start.initials'))).toHaveValue('AKS');
    await expect(page.getByRole('combobox', { name: say('start.currency') })).toHaveValue(/^EUR/);
    await expect(page.getByRole('radio', { name: say('start.cycle.status-pipeline') })).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('rail.opportunities'));
    await expect(page.getByRole('navigation')).toContainText('Änne Keller-Østby');
    await expect(page.getByText(say('shell.base', { currency: 'EUR' }))).toBeVisible();
  });

  test('by mouse: own initials, another currency and another cycle', async ({ launch }) => {
    const { page } = await launch();
    await page.getByLabel(say('start.name')).fill('Kim Berg');
    await page.getByLabel(say('start.initials')).fill('kb7');
    await page.getByRole('combobox', { name: say('start.currency') }).click();
    await page.getByRole('combobox', { name: say('start.currency') }).fill('franc');
    await page.getByRole('option', { name: /^CHF/ }).click();
    await page.getByText(say('start.cycle.large-deals')).click();
    await page.getByRole('button', { name: say('start.act.empty') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('rail.opportunities'));
    const settings = await callApp(page, 'settings.get', {});
    expect(settings.baseCurrency).toBe('CHF');
    const [cycle] = (await callApp(page, 'cycle.list', {})).items;
    expect(cycle?.name).toBe('Large deals');
    const [person] = (await callApp(page, 'salesperson.list', {})).items;
    expect(person?.name).toBe('Kim Berg');
    const series = (await callApp(page, 'series.list', {})).items;
    expect(series.every(({ mark }) => mark === 'KB7')).toBe(true);
  });

  test('says what is missing and goes there', async ({ launch }) => {
    const { page } = await launch();
    await page.getByRole('button', { name: say('start.act.empty') }).click();
    await expect(page.getByLabel(say('start.name'))).toBeFocused();
    await expect(page.getByLabel(say('start.name'))).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page, 'first start with a refusal');
  });

  test('is accessible', async ({ launch }) => {
    const { page } = await launch({ size: { width: 1024, height: 700 } });
    await page.getByLabel(say('start.name')).waitFor();
    await expectAccessible(page, 'first start');
  });

  test('comes once: the next start goes to today', async ({ launch }) => {
    const first = await launch();
    await first.page.getByLabel(say('start.name')).fill('Kim Berg');
    await first.page.keyboard.press('Enter');
    await first.page.getByRole('navigation').waitFor();
    await first.close();
    const second = await launch({ profileDir: first.profileDir, place: null });
    await expect(second.page.getByRole('navigation')).toContainText('Kim Berg');
    await expect(second.page.getByRole('heading', { level: 1 })).toHaveText(say('today.title'));
  });
});
