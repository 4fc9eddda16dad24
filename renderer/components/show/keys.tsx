import { Fragment } from 'react';
import { say } from '../../../shared/words/say.ts';

/** `Mod+Shift+Z` held together, `G O` one after the other. */
export function Keys({ keys }: { readonly keys: string }) {
  const letters = /^[A-Z] [A-Z]$/.test(keys);
  return chordsOf(keys).map((chord, index) => (
    <Fragment key={chord.join('+')}>
      {index > 0 && (letters ? ` ${say('keys.then')} ` : ' ')}
      {chord.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </Fragment>
  ));
}

/** The keys beside the label of a button, to be seen only: they are drawn, and no part of its name. */
export function KeysDrawn({ keys }: { readonly keys: string }) {
  return (
    <span className="keys-drawn" aria-hidden>
      {chordsOf(keys).map((chord) => chord.map((key) => <kbd key={key} data-key={key} />))}
    </span>
  );
}

function chordsOf(keys: string): readonly (readonly string[])[] {
  const mod = /mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  return keys.split(' ').map((chord) => chord.split('+').map((key) => (key === 'Mod' ? mod : key)));
}
