import type { Page } from '@playwright/test';

/** The clipboard, through a box that the page doesn't know. */
export async function pasted(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const box = document.createElement('textarea');
        document.body.append(box);
        box.focus();
        box.addEventListener('input', () => {
          resolve(box.value);
          box.remove();
        });
        void window.roadbook.call('clipboard.paste', {});
      }),
  );
}

/** The table on the clipboard as a program that pastes HTML reads it: its rows and their cells. Runs in the page. */
export async function pastedTable(): Promise<string[][]> {
  return new Promise((resolve) => {
    const onPaste = (event: ClipboardEvent): void => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
      resolve([...(table?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.textContent)));
    };
    document.addEventListener('paste', onPaste, { once: true });
    void window.roadbook.call('clipboard.paste', {});
  });
}
