import type { CDPSession, Page } from '@playwright/test';
import { keyboardNamed } from '../keyboards.ts';

/** What an input method does in the window, as Chromium reports it. */
export interface InputMethod {
  /** Shows a text in the field that isn't entered yet. */
  propose(text: string): Promise<void>;
  /** A key that the input method takes for itself. */
  take(key: string, modifiers?: 'Control'): Promise<void>;
  /** Enters a text, which ends the composition. */
  accept(text: string): Promise<void>;
}

export async function inputMethod(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page);
  return {
    propose: async (text) => {
      const end = text.length;
      await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    },
    take: async (key, modifiers) => {
      const pressed = { key, code: key, windowsVirtualKeyCode: 229, modifiers: modifiers ? 2 : 0 };
      await press(session, pressed);
    },
    accept: async (text) => {
      await session.send('Input.insertText', { text });
    },
  };
}

/**
 * Keys of another layout, in the notation of `shared/commands` and by their place on a US keyboard: `Mod+Shift+Z`, `G T`.
 */
export async function pressOn(page: Page, layout: string, keys: string): Promise<void> {
  const { types } = keyboardNamed(layout);
  const session = await page.context().newCDPSession(page);
  for (const chord of keys.split(' ')) {
    const letter = chord.split('+').at(-1) ?? '';
    const [shift, control] = [chord.includes('Shift+'), chord.startsWith('Mod+')];
    const key = types.get(`Key${letter}`)?.[shift ? 1 : 0] ?? letter;
    await press(session, {
      key,
      code: `Key${letter}`,
      windowsVirtualKeyCode: letter.charCodeAt(0),
      modifiers: (control ? 2 : 0) + (shift ? 8 : 0),
      ...(!control && { text: key }),
    });
  }
  await session.detach();
}

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly modifiers: number;
  readonly text?: string;
}

async function press(session: CDPSession, { text, ...pressed }: Pressed): Promise<void> {
  const type = text === undefined ? 'rawKeyDown' : 'keyDown';
  await session.send('Input.dispatchKeyEvent', { type, ...pressed, ...(text !== undefined && { text }) });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
}
