import type { Page } from '@playwright/test';
import type { CallName, InputOf } from '../../../shared/contract/contract.ts';
import { isoCurrencies } from '../../../shared/money/currencies.ts';
import { offeredRegions } from '../../../shared/format/region.ts';
import { offeredLanguages } from '../../../shared/words/languages.ts';
import { callApp } from './launch.ts';

/**
 * Interface text on the page that is not from the catalogue: in the long pseudo-language, text with letters outside
 * brackets that is neither data nor a number, date, currency or key.
 */
export async function unlocalised(page: Page, data: ReadonlySet<string>): Promise<string[]> {
  const found = await page.evaluate(textsOnPage);
  const known = [...data].toSorted((a, b) => b.length - a.length);
  return [
    ...new Set(found.filter((text) => hasLetters(withoutData(withoutMessages(text), known)))),
  ].toSorted();
}

/** Runs in the page: visible and spoken text, in the order of the page. */
function textsOnPage(): string[] {
  const texts: string[] = [];
  // Libraries measure text in elements that nobody sees. What a file will contain is data.
  const measured = '#recharts_measurement_span, textarea[aria-hidden="true"]';
  const data = '[translate="no"]';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (element === null || element.closest(`kbd, style, script, ${measured}, ${data}`) !== null) continue;
    if (node instanceof Element)
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext'])
        texts.push(node.getAttribute(name) ?? '');
    else texts.push(node.textContent ?? '');
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** Messages may be nested: the innermost go first. */
function withoutMessages(text: string): string {
  const rest = text.replace(/\[[^[\]]*\]/g, '');
  return rest === text ? text : withoutMessages(rest);
}

function withoutData(text: string, known: readonly string[]): string {
  return known.reduce((rest, one) => rest.replaceAll(one, ''), text);
}

function hasLetters(text: string): boolean {
  return /\p{L}{2}/u.test(text.replaceAll(/\b[A-Z]{3}\b/g, ''));
}

const lists: readonly [CallName, object][] = [
  ['opportunity.list', { limit: 200 }],
  ['customer.list', { limit: 200 }],
  ['cycle.list', {}],
  ['reason.list', {}],
  ['salesperson.list', {}],
  ['tag.list', {}],
  ['currency.list', {}],
  ['workspace.list', {}],
  ['backup.list', {}],
  ['series.list', {}],
];

/** Every text in the answers of the app's lists, and Intl's names of months, weekdays and currencies. */
export async function dataOf(page: Page): Promise<Set<string>> {
  const data = new Set<string>();
  for (const [name, input] of lists) collect(await callApp(page, name, input as InputOf<typeof name>), data);
  for (const month of ['short', 'long', 'narrow'] as const) {
    const [months, days] = [
      new Intl.DateTimeFormat('en-GB', { month, timeZone: 'UTC' }),
      new Intl.DateTimeFormat('en-GB', { weekday: month, timeZone: 'UTC' }),
    ];
    for (let i = 0; i < 12; i += 1) {
      data.add(months.format(Date.UTC(2026, i, 1)));
      data.add(days.format(Date.UTC(2026, 0, 1 + i)));
    }
  }
  const currencies = new Intl.DisplayNames('en', { type: 'currency' });
  // The window may know no name for a currency that this process can name.
  for (const { code } of isoCurrencies)
    for (const name of [currencies.of(code) ?? code, code]) data.add(`${code} · ${name}`).add(name);
  const regions = new Intl.DisplayNames('en', { type: 'language' });
  for (const tag of offeredRegions) data.add(regions.of(tag) ?? tag);
  for (const { name } of offeredLanguages(false)) data.add(name);
  return data;
}

function collect(value: unknown, data: Set<string>): void {
  if (typeof value === 'string' && /\p{L}{2}/u.test(value)) data.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collect(part, data);
}
