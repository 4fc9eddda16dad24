import { Fragment } from 'react';
import { say } from '../../../shared/words/say.ts';

/** `Mod+Shift+Z` held together, `G O` one after the other. */
export function Keys({ keys }: { readonly keys: string }) {
  const mod = /mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
  const letters = /^[A-Z] [A-Z]$/.test(keys);
  return keys.split(' ').map((chord, index) => (
    <Fragment key={chord}>
      {index > 0 && (letters ? ` ${say('keys.then')} ` : ' ')}
      {chord.split('+').map((key) => (
        <kbd key={key}>{key === 'Mod' ? mod : key}</kbd>
      ))}
    </Fragment>
  ));
}
