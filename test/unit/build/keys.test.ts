import { expect, it } from 'vitest';
import { keysOutOfPlace } from '../../../build/checks/keys.ts';

it.each([
  ["<input onKeyDown={(event) => event.key === 'Enter' && save()} />", 'key'],
  ["<input onKeyDown={(pressed) => pressed.key === 'Enter' && save()} />", 'key'],
  ["<form onKeyDownCapture={({ key }) => key === 'Enter' && save()} />", 'key'],
  ["<form onKeyUp={({ code: place }) => place === 'KeyA'} />", 'code'],
  ["<form onKeyPress={function (e) { return e['key'] === 'a'; }} />", 'key'],
  ['const listener = (press: KeyboardEvent): void => take(press.code);', 'code'],
  ['function listener(press: React.KeyboardEvent<HTMLElement>) { return press.keyCode; }', 'keyCode'],
  ['function listener({ isComposing }: KeyboardEvent) { return isComposing; }', 'isComposing'],
  ['function listener(press: KeyboardEvent) { const { key } = press; return key; }', 'key'],
  ['function listener(press: KeyboardEvent) { return press.nativeEvent.isComposing; }', 'isComposing'],
  ["window.addEventListener('keydown', (e) => e.which === 13);", 'which'],
  ["useWindowEvent('keyup', ({ key }) => leave(key));", 'key'],
  ["const bound = { onKeyDown: (e) => e.key === 'Escape' };", 'key'],
  ["const bound = { onKeyDown(e) { return e.getModifierState('AltGraph'); } };", 'getModifierState'],
])('%s is refused', (text, name) => {
  expect(keysOutOfPlace('renderer/a.tsx', text)).toEqual([expect.stringContaining(`“${name}”`)]);
});

it.each([
  "<input onKeyDown={(event) => keyOf(event) === 'Enter' && save()} />",
  "window.addEventListener('keydown', (event) => chordsOf(event).includes('Mod+A'));",
  'function listener(press: KeyboardEvent) { return press.defaultPrevented || press.repeat; }',
  'groups.map((group) => group.key);',
  'const { key } = toast;',
  "window.addEventListener('resize', (e) => e.key);",
])('%s is not', (text) => {
  expect(keysOutOfPlace('renderer/a.tsx', text)).toEqual([]);
});
