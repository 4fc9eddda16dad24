/**
 * The one way to read the keyboard. Listeners never look at `event.key` themselves: they would take the keys of an
 * input method for their own, and know no shortcut on a keyboard without Latin letters.
 */

/** What is known of a key, from the DOM or from React. */
export interface KeyPress {
  /** What the key types in the current layout, or its name. */
  readonly key: string;
  /** Its place, named after the US layout. */
  readonly code: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
  getModifierState?(name: 'AltGraph'): boolean;
}

/** Whether the letters of a layout are Latin. Null: none was pressed yet. */
export type Layout = 'latin' | 'other' | null;

let currentLayout: Layout = null;

/**
 * Whether the key belongs to an input method, such as the Enter that accepts what it proposes. Safari reports that one
 * after the composition has ended: then only the code 229 tells.
 */
export function isComposing({ keyCode, isComposing: composes, nativeEvent }: KeyPress): boolean {
  return keyCode === 229 || composes === true || nativeEvent?.isComposing === true;
}

/**
 * The name of the key, or what it types. Where letters aren't Latin, it is the Latin letter of the same place, so that
 * shortcuts work in every layout; Latin layouts, such as Dvorak, follow their letters. A key of an input method is
 * `Process`, as in the DOM.
 */
export function keyOf(press: KeyPress, layout: Layout = currentLayout): string {
  if (isComposing(press)) return 'Process';
  const { key } = press;
  if (isNamed(key) || isLatin(key)) return key;
  // Layouts without Latin letters have signs in place of some letters, but so has Dvorak.
  const goesByPlace = isLetter(key) || layout === 'other';
  return goesByPlace ? (latinAt(press) ?? key) : key;
}

/**
 * The key in the notation of `shared/commands`, such as `Mod+K` or `G`; the likelier one first if it can be read in
 * two ways. None for keys with Alt, which type characters or belong to the system.
 */
export function chordsOf(press: KeyPress, layout: Layout = currentLayout): readonly string[] {
  const { ctrlKey, metaKey, shiftKey, altKey } = press;
  if (altKey || isComposing(press)) return [];
  // Shift is part of the character itself for "?" and "/".
  const held = ctrlKey || metaKey ? `Mod+${shiftKey ? 'Shift+' : ''}` : '';
  const names = new Set([keyOf(press, layout), press.key]);
  return [...names]
    .filter((key) => !modifiers.has(key))
    .map((key) => `${held}${isNamed(key) ? key : key.toUpperCase()}`);
}

/** The character that the key types; null for keys that type nothing. AltGr types, though it counts as Ctrl+Alt. */
export function typedBy(press: KeyPress): string | null {
  const { key, ctrlKey, metaKey, altKey } = press;
  const isHeld = metaKey || ((ctrlKey || altKey) && press.getModifierState?.('AltGraph') !== true);
  return isHeld || isNamed(key) || isComposing(press) ? null : key;
}

/** The layout that a key tells; null for keys that are the same in many layouts. */
export function layoutOf({ key, code }: Pick<KeyPress, 'key' | 'code'>): Layout {
  if (!/^Key[A-Z]$/.test(code) || isNamed(key) || !isLetter(key)) return null;
  return isLatin(key) ? 'latin' : 'other';
}

/**
 * Keeps the keys of input methods from every listener, including those of libraries, and learns the layout. Has to be
 * called before any other listener is added.
 */
export function guardKeys(): void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isComposing(event)) {
      currentLayout = layoutOf(event) ?? currentLayout;
      return;
    }
    event.stopImmediatePropagation();
    // The browser would send the form, move the focus or clear a search box.
    if (['Enter', 'Tab', 'Escape'].includes(event.key)) event.preventDefault();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
}

const modifiers: ReadonlySet<string> = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock']);

function isNamed(key: string): boolean {
  return /^[A-Z][A-Za-z0-9]+$/.test(key);
}

function isLatin(key: string): boolean {
  return /^\p{Script=Latin}$/u.test(key);
}

/** Arabic has a key that types two letters, and vowel signs on letter keys. */
function isLetter(key: string): boolean {
  return /^[\p{L}\p{M}\u0640]+$/u.test(key);
}

function latinAt({ code, shiftKey }: KeyPress): string | null {
  if (code === 'Slash') return shiftKey ? '?' : '/';
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter === undefined) return null;
  return shiftKey ? letter : letter.toLowerCase();
}
