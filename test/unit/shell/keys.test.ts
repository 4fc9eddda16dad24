import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/app/menu-template.ts';
import { commandOf } from '../../../renderer/shell/command-keys.ts';
import { chordsOf, isComposing, keyOf, layoutOf, typedBy } from '../../../renderer/state/keys.ts';
import type { KeyPress, Layout } from '../../../renderer/state/keys.ts';
import { commands } from '../../../shared/commands/commands.ts';
import type { CommandSpec } from '../../../shared/commands/commands.ts';
import { keyboards } from '../../support/keyboards.ts';
import type { Keyboard } from '../../support/keyboards.ts';

const withKeys = commands.filter((spec: CommandSpec) => spec.keys !== undefined);
const latins = keyboards.filter(({ isLatin }) => isLatin);
const others = keyboards.filter(({ isLatin }) => !isLatin);
/** The layout once a letter was typed. */
const layoutFor = ({ isLatin }: Keyboard): Layout => (isLatin ? 'latin' : 'other');

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false };
  return { key, code: key, keyCode: 0, ...none, ...more };
}

function pressAt({ types }: Keyboard, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return press(types.get(code)?.[held.shiftKey === true ? 1 : 0] ?? '', { code, ...held });
}

/** The key of a chord, by its place on a US keyboard. */
function pressChord(keyboard: Keyboard, chord: string): KeyPress {
  const key = chord.split('+').at(-1) ?? '';
  const code = key === '/' || key === '?' ? 'Slash' : `Key${key}`;
  const ctrlKey = chord.startsWith('Mod+');
  return pressAt(keyboard, code, { ctrlKey, shiftKey: key === '?' || chord.includes('Shift+') });
}

function reached(keyboard: Keyboard, keys: string): string | undefined {
  const [first = '', second] = keys.split(' ');
  const chords = chordsOf(pressChord(keyboard, first), layoutFor(keyboard));
  if (second === undefined) return commandOf(chords);
  return commandOf(chordsOf(pressChord(keyboard, second), layoutFor(keyboard)), chords);
}

describe('shortcuts', () => {
  it.each(
    others.flatMap((keyboard) => withKeys.map((spec) => [spec.id, keyboard.name, keyboard, spec] as const)),
  )('%s works on %s by the place of its keys', (id, _name, keyboard, spec) => {
    expect(reached(keyboard, (spec as CommandSpec).keys ?? '')).toBe(id);
  });

  it.each(latins.map((keyboard) => [keyboard.name, keyboard] as const))(
    'follow the letters of %s, wherever they are',
    (_name, keyboard) => {
      for (const { id, keys } of withKeys as readonly CommandSpec[]) {
        const letters = (keys ?? '').split(' ');
        const chords = letters.map((chord) => {
          const key = chord.split('+').at(-1) ?? '';
          const place = [...keyboard.types].find(([, [plain]]) => plain.toUpperCase() === key);
          const held = { ctrlKey: chord.startsWith('Mod+'), shiftKey: chord.includes('Shift+') };
          const shown = held.shiftKey ? key : key.toLowerCase();
          return chordsOf(press(shown, { code: place?.[0] ?? 'Digit7', ...held }), layoutFor(keyboard));
        });
        expect(commandOf(chords.at(-1) ?? [], chords.length > 1 ? chords[0] : [])).toBe(id);
      }
    },
  );

  it('of a Latin layout are never taken by place, whatever a key types', () => {
    const anyKey = fc
      .constantFrom(...latins)
      .chain((keyboard) => fc.tuple(fc.constant(keyboard), fc.constantFrom(...keyboard.types.keys())));
    fc.assert(
      fc.property(anyKey, fc.boolean(), fc.boolean(), ([keyboard, code], ctrlKey, shiftKey) => {
        const key = pressAt(keyboard, code, { ctrlKey, shiftKey });
        const held = ctrlKey ? `Mod+${shiftKey ? 'Shift+' : ''}` : '';
        expect(chordsOf(key, layoutFor(keyboard))).toEqual([`${held}${key.key.toUpperCase()}`]);
        expect(keyOf(key, layoutFor(keyboard))).toBe(key.key);
      }),
    );
  });

  it('of letters need no letter before them to be known', () => {
    const letters = (keyboard: Keyboard) =>
      [...keyboard.types].filter(([code, [typed]]) => layoutOf({ key: typed, code }) !== null);
    for (const keyboard of others)
      for (const [code] of letters(keyboard))
        expect(chordsOf(pressAt(keyboard, code, { ctrlKey: true }), null)[0]).toBe(`Mod+${code.slice(3)}`);
  });

  it.each(['linux', 'win32', 'darwin'] as const)(
    'shown in the menu bar of %s work in every layout',
    (platform) => {
      const items = menuTemplate({ platform, choose: () => {} }).flatMap(({ submenu }) =>
        Array.isArray(submenu) ? submenu : [],
      );
      const shown = items.filter(({ id, accelerator }) => id !== undefined && accelerator !== undefined);
      expect(shown.length).toBeGreaterThan(4);
      for (const keyboard of others)
        for (const { id, accelerator } of shown)
          expect(reached(keyboard, String(accelerator).replace('CmdOrCtrl', 'Mod'))).toBe(id);
    },
  );

  it('that are typed as a sign stay the sign, also where its key has the place of a letter', () => {
    const slash = press('/', { code: 'KeyQ' });
    expect(commandOf(chordsOf(slash, 'other'))).toBe('search');
    expect(commandOf(chordsOf(slash, 'other'), ['D'])).toBe('deal.quote');
    expect(commandOf(chordsOf(press('?', { code: 'Digit7', shiftKey: true }), 'other'))).toBe('keys');
  });

  it('never come from keys with Alt, which type or belong to the system', () => {
    expect(chordsOf(press('n', { code: 'KeyN', altKey: true }))).toEqual([]);
    expect(chordsOf(press('@', { code: 'KeyQ', altKey: true, ctrlKey: true }))).toEqual([]);
    expect(chordsOf(press('Control', { code: 'ControlLeft', ctrlKey: true }))).toEqual([]);
  });
});

describe('the layout', () => {
  it.each(keyboards.map((keyboard) => [keyboard.name, keyboard] as const))(
    'of %s is told by a letter',
    (_, one) => {
      const told = new Set([...one.types].map(([code, [key]]) => layoutOf({ key, code })));
      told.delete(null);
      expect([...told]).toEqual([layoutFor(one)]);
    },
  );

  it('is told by no sign, no figure and no named key', () => {
    for (const [key, code] of [
      ['é', 'Digit2'],
      [',', 'KeyM'],
      ['/', 'KeyQ'],
      ['Enter', 'Enter'],
      ['٣', 'Digit3'],
      ['Unidentified', 'KeyA'],
    ] as const)
      expect(layoutOf({ key, code })).toBeNull();
  });
});

describe('keys of an input method', () => {
  /** As browsers report them: Safari ends the composition first. */
  const reports: readonly Partial<KeyPress>[] = [
    { isComposing: true, keyCode: 13 },
    { isComposing: true, keyCode: 229 },
    { isComposing: false, keyCode: 229 },
    { nativeEvent: { isComposing: true } },
  ];

  it.each(['Enter', 'Escape', 'Tab', 'ArrowDown', ' ', 'a', 'か', 'F2', 'Process'])(
    'are none of ours: %s',
    (key) => {
      for (const how of reports) {
        const pressed = press(key, { ...how, ctrlKey: false });
        expect(isComposing(pressed)).toBe(true);
        expect(keyOf(pressed)).toBe('Process');
        expect(chordsOf(pressed)).toEqual([]);
        expect(typedBy(pressed)).toBeNull();
      }
    },
  );

  it('are over once it has ended', () => {
    expect(keyOf(press('Enter', { keyCode: 13, nativeEvent: { isComposing: false } }))).toBe('Enter');
  });
});

describe('what a key types', () => {
  it.each([
    [press('a'), 'a'],
    [press('ж', { code: 'Semicolon' }), 'ж'],
    [press('لا', { code: 'KeyB' }), 'لا'],
    [press('7'), '7'],
    [press('Enter'), null],
    [press('F2'), null],
    [press('a', { ctrlKey: true }), null],
    [press('a', { metaKey: true }), null],
    [press('a', { altKey: true }), null],
    // AltGr on Windows.
    [press('ł', { ctrlKey: true, altKey: true, getModifierState: () => true }), 'ł'],
    [press('ł', { ctrlKey: true, altKey: true, getModifierState: () => false }), null],
  ])('%j', (pressed, typed) => {
    expect(typedBy(pressed)).toBe(typed);
  });
});
