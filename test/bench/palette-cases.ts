import type { Page } from '@playwright/test';
import { summary, type Figure } from './measure.ts';

/** The palette in use: the key that opens it, and each key typed into it, until the frame is painted. */
export async function paletteFigures(page: Page, deals: number): Promise<Figure[]> {
  const [opening, typing]: [number[], number[]] = [[], []];
  for (const text of ['scanner', 'op-k-00', 'elbe sca', 'set-up', 'forecast']) {
    opening.push(await opened(page));
    for (let n = 1; n <= text.length; n += 1) typing.push(await typed(page, text.slice(0, n)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  return [
    { what: 'palette: key to paint', deals, ...summary(opening.slice(1)), budget: 50 },
    { what: 'palette: typed key to its results', deals, ...summary(typing), budget: 50 },
  ];
}

/** From the key until the frame with the palette has been painted. */
function opened(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const begin = performance.now();
        const look = (): void => {
          if (!document.querySelector('[role=option]')) return void requestAnimationFrame(look);
          requestAnimationFrame(() => resolve(performance.now() - begin));
        };
        const init = { key: 'k', ctrlKey: true, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
        requestAnimationFrame(look);
      }),
  );
}

/** From the letter until the frame with the store's results has been painted. */
function typed(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (value) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>('[role=combobox]');
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const begin = performance.now();
        const look = (): void => {
          if (document.querySelector('[role=listbox][aria-busy=true]'))
            return void requestAnimationFrame(look);
          requestAnimationFrame(() => resolve(performance.now() - begin));
        };
        if (input) set?.call(input, value);
        input?.dispatchEvent(new Event('input', { bubbles: true }));
        requestAnimationFrame(look);
      }),
    text,
  );
}
