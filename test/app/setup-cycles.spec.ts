import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/app/axe.ts';
import { callApp } from '../support/app/launch.ts';
import { sampleCustomers, goToPath, undoByToast } from '../support/app/customers.ts';
import { expect, test } from '../support/app/test.ts';
import { say } from '../../shared/words/say.ts';
import { begins, like } from '../support/app/words.ts';

const cycleNamed = async (page: Page, name: string) => {
  const found = (await callApp(page, 'cycle.list', {})).items.find((cycle) => cycle.name === name);
  if (found === undefined) throw new Error(`No cycle is called ${name}`);
  return found;
};

/** The accessible name of a cell of the stages. */
const cellName = (column: CellColumn, stage: string): string =>
  say('cycles.cell', { column: say(`cycles.column.${column}`), stage });
type CellColumn = 'chances' | 'completed' | 'formula' | 'number' | 'quote' | 'skip' | 'stage';

/** The rows of one cycle. */
const bodyOf = (page: Page, name: string) =>
  page.locator('tbody').filter({ has: page.locator(`input[value="${name}"]`) });

test.describe('sales cycles in Settings', () => {
  test('a stage is edited cell by cell, and the weighted value of 10,000 updates right away', async ({
    launch,
  }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const chances = page.getByRole('textbox', { name: cellName('chances', 'Understanding needs') });
    await chances.fill('33,5');
    await chances.press('Enter');
    await expect(chances).toHaveValue(/33\.5%/);
    const row = page.getByRole('row').filter({ has: chances });
    await expect(row).toContainText(/11\.73%/);
    await expect(
      row.getByRole('button', {
        name: like('cycle.example.multiply', {
          chances: '33.5%',
          completed: '35%',
          probability: '11.73%',
          amount: '€10,000',
          weighted: '€1,172.50',
        }),
      }),
    ).toBeVisible();
    await row.getByRole('button', { name: like('cycle.example.multiply') }).focus();
    await expect(page.getByRole('tooltip')).toContainText(
      like('cycle.example.multiply', { chances: '33.5%', completed: '35%' }),
    );
    await undoByToast(page, say('act.stage.update', { name: 'Understanding needs' }));
    await expect(chances).toHaveValue(/25%/);
  });

  test('arrows lead up and down a column, ticks and date formulas are saved', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    const body = bodyOf(page, 'Large deals');
    await page
      .getByRole('textbox', { name: cellName('formula', 'Initial') })
      .first()
      .focus();
    await page.keyboard.type('2w - 1d');
    await page.keyboard.press('ArrowDown');
    await expect(
      page.getByRole('textbox', { name: cellName('formula', 'Understanding needs') }),
    ).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('textbox', { name: cellName('formula', 'Initial') }).first()).toHaveValue(
      '+2W-1D',
    );
    await body.getByRole('checkbox', { name: cellName('quote', 'Initial') }).press('Space');
    await body.getByRole('checkbox', { name: cellName('skip', 'Initial') }).uncheck();
    await expect
      .poll(async () => (await cycleNamed(page, 'Large deals')).stages[0])
      .toMatchObject({ dateFormula: '+2W-1D', quoteRequired: true, allowSkip: false });
  });

  test('unreadable and taken values are reported next to the cell', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    const put = async (name: string, text: string): Promise<void> => {
      await page.getByRole('textbox', { name }).first().fill(text);
      await page.keyboard.press('Enter');
    };
    await put(cellName('completed', 'Initial'), '120');
    await expect(page.getByText(say('typing.percent-out-of-range'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText(say('typing.percent-out-of-range'))).toBeHidden();
    await put(cellName('formula', 'Initial'), 'soon');
    await expect(page.getByText(like('field.formula'))).toBeVisible();
    await page.keyboard.press('Escape');
    await put(cellName('number', 'Initial'), '2');
    await expect(page.getByText(say('setup.stage-number-taken', { number: 2 }))).toBeVisible();
    await page.keyboard.press('Escape');
    await put(cellName('stage', 'Initial'), ' ');
    await expect(page.getByText(say('field.required'), { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await put(say('cycle.code', { name: 'Large deals' }), 'SMALL');
    await expect(page.getByText(say('setup.code-taken', { code: 'SMALL' }))).toBeVisible();
  });

  test('remarks on a cycle and a stage are shown below their names; an empty one isn’t kept', async ({
    launch,
  }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    for (const name of ['Large deals', 'Initial']) {
      await page
        .getByRole('button', { name: say('remark.add', { name }) })
        .first()
        .click();
      await expect(page.getByRole('textbox', { name: say('remark.of', { name }) })).toBeFocused();
      await page.keyboard.type(`About ${name}`);
      await page.keyboard.press('Enter');
    }
    await expect
      .poll(() => cycleNamed(page, 'Large deals'))
      .toMatchObject({
        remark: 'About Large deals',
        stages: expect.arrayContaining([expect.objectContaining({ remark: 'About Initial' })]),
      });
    await page
      .getByRole('button', { name: say('remark.add', { name: 'Presentation' }) })
      .first()
      .click();
    await page.keyboard.press('Tab');
    await expect(
      page.getByRole('textbox', { name: say('remark.of', { name: 'Presentation' }) }),
    ).toBeHidden();
    await expectAccessible(page, 'remarks on stages');
  });

  test('a completed % that does not rise is warned about, not refused', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    await page.getByRole('textbox', { name: cellName('completed', 'Understanding needs') }).fill('2');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: like('cycle.warn.not-rising') })).toContainText(
      say('cycle.warn.not-rising', { stages: ['2 Understanding needs'] }),
    );
  });

  test('a cycle is made by typing names: first the cycle, then stage after stage', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    await page.getByRole('textbox', { name: say('cycles.new') }).fill('Partner sales');
    await page.keyboard.press('Enter');
    await expect(page.getByText(say('cycle.warn.no-stage'))).toBeVisible();
    const stages = bodyOf(page, 'Partner sales').getByRole('textbox', { name: say('cycle.stage.add') });
    // Without a pause: a name typed while the last one is saved must not be lost, and two stages must not get the
    // same number.
    await stages.focus();
    await page.keyboard.type('Meet\nAgree\nSign\n');
    await expect(page.getByText(say('cycle.warn.no-stage'))).toBeHidden();
    await expect(stages).toBeFocused();
    await expect(page.getByRole('textbox', { name: cellName('stage', 'Sign'), exact: true })).toBeVisible();
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
    await page.getByRole('combobox', { name: say('cycle.method', { name: 'Large deals' }) }).click();
    await page.getByRole('option', { name: say('method.add') }).click();
    await expect(page.getByText(say('method.add.about')).first()).toBeVisible();
    await expect(
      page.getByRole('button', {
        name: like('cycle.example.add', {
          chances: '10%',
          completed: '2%',
          probability: '6%',
          amount: '€10,000',
          weighted: '€600',
        }),
      }),
    ).toBeVisible();
    await page.getByRole('button', { name: say('cycle.more', { name: 'Small deals' }) }).click();
    await page.getByRole('menuitem', { name: say('cycle.make-default') }).click();
    await expect.poll(async () => (await cycleNamed(page, 'Small deals')).isDefault).toBe(true);
    await page.getByRole('button', { name: say('cycle.more', { name: 'Large deals' }) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: say('cycle.block') }).press('Enter');
    await expect.poll(async () => (await cycleNamed(page, 'Large deals')).blocked).toBe(true);
    await expect(page.getByText(say('setup.blocked'), { exact: true })).toBeVisible();
    const name = page.getByRole('textbox', { name: say('cycle.name') }).first();
    await name.fill('Big fish');
    await name.press('Enter');
    await expect.poll(async () => (await cycleNamed(page, 'Big fish')).code).toBe('LARGE');
  });

  test('a ready-made cycle is added and deleted again', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    await page.getByRole('button', { name: say('cycles.ready-made') }).click();
    await page.getByRole('menuitem', { name: say('start.cycle.existing-customer') }).click();
    await expect(page.getByRole('textbox', { name: cellName('stage', 'Qualification') })).toBeVisible();
    await page.getByRole('button', { name: say('cycle.more', { name: 'Existing customer' }) }).click();
    await page.getByRole('menuitem', { name: say('cycle.delete') }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: cellName('stage', 'Qualification') })).toBeHidden();
    await undoByToast(page, say('act.cycle.remove', { name: 'Existing customer' }));
    await expect(page.getByRole('textbox', { name: cellName('stage', 'Qualification') })).toBeVisible();
  });

  test('cycles in use stay, and say how many deals use them before it is asked', async ({ launch }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    const button = bodyOf(page, 'Large deals').getByRole('button', {
      name: say('setup.delete', { name: 'Initial' }),
    });
    await button.focus();
    await expect(page.getByRole('tooltip')).toContainText(like('setup.stage-in-use', { name: 'Initial' }));
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
    await page.getByRole('button', { name: say('cycle.more', { name: 'Large deals' }) }).click();
    await page.getByRole('menuitem', { name: say('menu.unavailable', { n: 1 }) }).click();
    await expect(page.getByRole('menuitem', { name: begins(say('cycle.delete')) })).toContainText(
      like('setup.cycle-in-use', { name: 'Large deals' }),
    );
  });

  test('a stage without deals is deleted right away, the focus moves on, and undo restores it', async ({
    launch,
  }) => {
    const { page } = await launch({ seed: sampleCustomers });
    await goToPath(page, '/setup/cycles');
    const body = bodyOf(page, 'Small deals');
    await body.getByRole('button', { name: say('setup.delete', { name: 'Presentation' }) }).focus();
    await page.keyboard.press('Enter');
    await expect(body.getByRole('textbox', { name: cellName('stage', 'Presentation') })).toBeHidden();
    await expect(body.getByRole('button', { name: say('setup.delete', { name: 'Proposal' }) })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(body.getByRole('textbox', { name: cellName('stage', 'Presentation') })).toBeVisible();
  });
});
