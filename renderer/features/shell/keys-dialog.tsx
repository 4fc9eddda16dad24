import { Fragment } from 'react';
import { commands } from '../../../shared/commands/commands.ts';
import type { CommandSpec } from '../../../shared/commands/commands.ts';
import { say } from '../../../shared/words/say.ts';
import type { WordKey } from '../../../shared/words/say.ts';
import { DialogFrame } from '../../components/dialog-frame.tsx';
import type { DialogProps } from '../../state/dialogs.ts';
import styles from './keys-dialog.module.css';

interface KeyLine {
  readonly keys: string;
  readonly says: string;
}

/** Keys beside those of the commands. Words are keys into the catalogue. */
const groups = [
  {
    title: 'keys.lists',
    lines: [
      ['↑ ↓ ← →', 'keys.lists.move'],
      ['PgUp PgDn', 'keys.lists.page'],
      ['Home End', 'keys.lists.ends'],
      ['Enter', 'keys.lists.open'],
      ['Space', 'keys.lists.select'],
      ['F2', 'keys.lists.edit'],
      ['Esc', 'keys.lists.leave'],
    ],
  },
  {
    title: 'keys.fields',
    lines: [
      ['↑ ↓', 'keys.fields.day'],
      ['Alt+↓', 'keys.fields.calendar'],
      ['Enter', 'keys.fields.save'],
    ],
  },
  {
    title: 'keys.forecast',
    lines: [
      ['← →', 'keys.forecast.bar'],
      ['Enter', 'keys.forecast.open'],
      ['Esc', 'keys.forecast.close'],
    ],
  },
] as const satisfies readonly { title: WordKey; lines: readonly (readonly [string, WordKey])[] }[];

const menus = ['file', 'edit', 'go', 'help'] as const;

export function KeysDialog({ onClose }: DialogProps<'keys'>) {
  return (
    <DialogFrame title={say('keys.title')} size={760} onClose={onClose}>
      <div className={styles.columns}>
        <div>
          {menus.map((menu) => (
            <Group key={menu} title={say(`menu.${menu}`)} lines={linesOf(menu)} />
          ))}
        </div>
        <div>
          {groups.map(({ title, lines }) => (
            <Group
              key={title}
              title={say(title)}
              lines={lines.map(([keys, word]) => ({ keys, says: say(word) }))}
            />
          ))}
        </div>
      </div>
    </DialogFrame>
  );
}

function linesOf(menu: CommandSpec['menu']): readonly KeyLine[] {
  const specs: readonly (CommandSpec & { readonly id: (typeof commands)[number]['id'] })[] = commands;
  return specs.flatMap(({ id, keys, menu: place }) =>
    place === menu && keys !== undefined ? [{ keys, says: say(`command.${id}`) }] : [],
  );
}

function Group({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.lines}>
        {lines.map(({ keys, says }) => (
          <Fragment key={keys + says}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{says}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** `Mod+Shift+Z` held together, `G O` one after the other. */
function Keys({ keys }: { readonly keys: string }) {
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
