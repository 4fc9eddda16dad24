import { Fragment } from 'react';
import { commands } from '../../shared/commands/commands.ts';
import type { CommandSpec } from '../../shared/commands/commands.ts';
import { say, sayAny } from '../../shared/words/say.ts';
import type { WordKey } from '../../shared/words/say.ts';
import { DialogFrame } from '../components/frame/dialog-frame.tsx';
import { Keys } from '../components/show/keys.tsx';
import type { DialogProps } from '../state/dialogs.ts';
import styles from './keys-dialog.module.css';

interface KeyLine {
  readonly keys: string;
  readonly says: string;
}

/** Keys other than those of the commands. Texts are keys of the catalogue. */
const lists = {
  title: 'keys.lists',
  lines: [
    ['↑ ↓ ← →', 'keys.lists.move'],
    ['PgUp PgDn', 'keys.lists.page'],
    ['Home End', 'keys.lists.ends'],
    ['Enter', 'keys.lists.open'],
    ['Space', 'keys.lists.select'],
    ['Shift+↑ ↓', 'keys.lists.extend'],
    ['Mod+A', 'keys.lists.all'],
    ['F2', 'keys.lists.edit'],
    ['Esc', 'keys.lists.leave'],
    ['Alt+←', 'keys.back'],
    ['← →', 'keys.lists.group'],
    ['Shift+← →', 'keys.lists.width'],
    ['Mod+C', 'keys.lists.copy'],
    ['Shift+F10', 'keys.lists.menu'],
  ],
} as const;
const fields = {
  title: 'keys.fields',
  lines: [
    ['↑ ↓', 'keys.fields.day'],
    ['Alt+↓', 'keys.fields.calendar'],
    ['Enter', 'keys.fields.save'],
  ],
} as const;
const forecast = {
  title: 'keys.forecast',
  lines: [
    ['← →', 'keys.forecast.bar'],
    ['Enter', 'keys.forecast.open'],
    ['Esc', 'keys.forecast.close'],
  ],
} as const;

interface Told {
  readonly title: WordKey;
  readonly lines: readonly (readonly [keys: string, word: WordKey])[];
}

/** In columns of about equal length. */
const columns: readonly (readonly (CommandSpec['menu'] | Told)[])[] = [
  ['file', 'edit', 'view', 'go'],
  ['deal', fields],
  [lists, forecast, 'help'],
];

export function KeysDialog({ onClose }: DialogProps<'keys'>) {
  return (
    <DialogFrame title={say('keys.title')} size={960} onClose={onClose}>
      <div className={styles.columns}>
        {columns.map((groups, place) => (
          <div key={place}>
            {groups.map((group) =>
              typeof group === 'string' ? (
                <Group key={group} title={say(`menu.${group}`)} lines={linesOf(group)} />
              ) : (
                <Group key={group.title} title={sayAny(group.title, {})} lines={toldLines(group)} />
              ),
            )}
          </div>
        ))}
      </div>
    </DialogFrame>
  );
}

function toldLines({ lines }: Told): readonly KeyLine[] {
  return lines.map(([keys, word]) => ({ keys, says: sayAny(word, {}) }));
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
