import type { Locator, Page } from '@playwright/test';
import { say } from '../../shared/words/say.ts';
import { goToPath, sampleCustomers } from '../support/app/customers.ts';
import type { CustomerSample } from '../support/app/customers.ts';
import { dealRow } from '../support/app/deal-list.ts';
import { callApp } from '../support/app/launch.ts';
import { expect, test } from '../support/app/test.ts';
import { inputMethod } from '../support/app/typing.ts';
import { begins, like } from '../support/app/words.ts';

interface Field {
  /** Opens the field and gives it the focus. */
  open(page: Page, sample: CustomerSample): Promise<Locator>;
  /** What is typed, if it isn't any text. */
  readonly text?: string;
}

const scanners = 'Warehouse scanners';
const brauer = 'Brauer Logistik GmbH';

const dealPage = (page: Page, { deals }: CustomerSample): Promise<void> =>
  goToPath(page, `/opportunities/${deals.get(scanners) ?? ''}`);

async function customerCell(page: Page, column: string): Promise<Locator> {
  await goToPath(page, '/customers');
  const row = page.getByRole('row').filter({
    has: page.getByRole('link', { name: `${say('kind.account')} ${brauer}`, exact: true }),
  });
  await row.waitFor();
  const head = page.getByRole('columnheader', { name: column, exact: true });
  const cell = row.locator(`[aria-colindex='${await head.getAttribute('aria-colindex')}']`);
  await cell.click();
  await expect(cell).toBeFocused();
  await page.keyboard.press('F2');
  return cell;
}

async function newDeal(page: Page): Promise<Locator> {
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(say('new-deal.topic'))).toBeFocused();
  return dialog;
}

const focused = (page: Page): Locator => page.locator('input:focus, textarea:focus');

const fields: Readonly<Record<string, Field>> = {
  'a text edited in place': {
    open: async (page, { account }) => {
      await goToPath(page, `/customers/${account}`);
      return page.getByRole('textbox', { name: say('customer.city') });
    },
  },
  'a long text edited in place': {
    open: async (page, { account }) => {
      await goToPath(page, `/customers/${account}`);
      return page.getByRole('textbox', { name: say('customer.remarks') });
    },
  },
  'the title of a page': {
    open: async (page, sample) => {
      await dealPage(page, sample);
      await page.getByTitle(say('deal.rename')).click();
      return page.getByRole('textbox', { name: say('deal.topic'), exact: true });
    },
  },
  'an amount edited in place': {
    text: '12',
    open: async (page, sample) => {
      await dealPage(page, sample);
      await page
        .getByRole('button', { name: like('quiet.edit', { label: say('deal.estimatedRevenue') }) })
        .click();
      return focused(page);
    },
  },
  'the tags of a page': {
    open: async (page, sample) => {
      await dealPage(page, sample);
      return page.getByRole('combobox', { name: say('deal.tags') });
    },
  },
  'a text in a cell of a list': {
    open: async (page) => {
      await customerCell(page, say('customers.column.city'));
      return page.getByRole('textbox', { name: say('customers.edit.city', { name: brauer }) });
    },
  },
  'an amount in a cell of a list': {
    text: '12',
    open: async (page) => {
      await dealRow(page, scanners).getByText('€28,000').first().dblclick();
      return focused(page);
    },
  },
  'tags in a cell of a list': {
    open: async (page, { account: id }) => {
      await callApp(page, 'customer.setTags', { id, tags: ['fair'] });
      await customerCell(page, say('customers.column.tags'));
      return page.getByRole('dialog').locator('input').first();
    },
  },
  'a text in a dialog': {
    open: async (page) => (await newDeal(page)).getByLabel(say('new-deal.topic')),
  },
  'an amount in a dialog': {
    text: '12',
    open: async (page) => (await newDeal(page)).getByLabel(say('new-deal.revenue')),
  },
  'a date in a dialog': {
    text: 'fri',
    open: async (page) =>
      (await newDeal(page)).getByRole('textbox', { name: begins(say('new-deal.closeDate')) }),
  },
  'the customer of a new deal': {
    open: async (page) =>
      (await newDeal(page)).getByRole('textbox', { name: say('new-deal.customer'), exact: true }),
  },
  'a line that adds': {
    open: async (page) => {
      await goToPath(page, '/setup/people');
      return page.getByRole('textbox', { name: say('people.add') });
    },
  },
  'the search of a list': {
    open: async (page) => page.getByRole('textbox', { name: say('deals.search.label') }),
  },
  'the search of the forecast': {
    open: async (page) => {
      await goToPath(page, '/forecast');
      return page.getByRole('textbox', { name: say('forecast.search') });
    },
  },
  'the palette': {
    open: async (page) => {
      await page.keyboard.press('Control+k');
      return page.getByRole('dialog').getByRole('combobox');
    },
  },
  'the box that finds a view': {
    open: async (page) => {
      await page.keyboard.press('v');
      return page.getByLabel(say('views.find'));
    },
  },
};

test.describe('the keys of an input method do nothing else', () => {
  for (const [name, { open, text = 'にほん' }] of Object.entries(fields)) {
    test(`in ${name}`, async ({ launch }) => {
      const { page, seeded } = await launch({ seed: sampleCustomers });
      await dealRow(page, scanners).waitFor();
      const field = await open(page, seeded);
      await field.focus();
      const method = await inputMethod(page);
      const state = async () => ({
        history: await callApp(page, 'history.state', {}),
        address: await page.evaluate(() => window.location.hash),
        dialogs: await page.getByRole('dialog').count(),
      });
      const before = await state();
      await method.propose(text);
      await expect(field).toHaveValue(new RegExp(text));
      for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown', 'ArrowUp', ' ']) await method.take(key);
      await method.take('Enter', 'Control');
      // Some report the key as it is, only during the composition.
      for (const key of ['Enter', 'Tab', 'Escape']) await page.keyboard.press(key);
      await expect(field).toHaveValue(new RegExp(text));
      await expect(field).toBeFocused();
      await method.accept(text);
      // Safari reports the key that ended the composition afterwards.
      await method.take('Enter');
      await expect(field).toHaveValue(new RegExp(text));
      await expect(field).toBeFocused();
      expect(await state()).toEqual(before);
    });
  }
});

test('the next Enter is the person’s own again, in a cell, in a dialog and in a line that adds', async ({
  launch,
}) => {
  const { page, seeded } = await launch({ seed: sampleCustomers });
  await dealRow(page, scanners).waitFor();
  const method = await inputMethod(page);
  const enter = async (text: string): Promise<void> => {
    await method.propose(text.slice(0, 1));
    await method.take('Enter');
    await method.accept(text);
    await page.keyboard.press('Enter');
  };
  const cell = await customerCell(page, say('customers.column.city'));
  await expect(focused(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await enter('東京');
  await expect(cell).toHaveText('東京');
  await expect(cell).toBeFocused();
  expect((await callApp(page, 'customer.get', { id: seeded.account })).city).toBe('東京');
  await goToPath(page, '/setup/people');
  const add = page.getByRole('textbox', { name: say('people.add') });
  await add.focus();
  await enter('山田 太郎');
  await expect(
    page.getByRole('textbox', { name: like('people.code-of', { name: '山田 太郎' }) }),
  ).toBeVisible();
  await goToPath(page, `/customers/${seeded.account}`);
  await page.getByRole('button', { name: say('customer.new-deal') }).click();
  await expect(page.getByRole('dialog').getByLabel(say('new-deal.topic'))).toBeFocused();
  await enter('倉庫');
  await expect(page.getByRole('heading', { level: 1, name: '倉庫' })).toBeVisible();
});
