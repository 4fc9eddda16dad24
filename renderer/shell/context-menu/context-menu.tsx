/** The menu of what is under the pointer or has the focus: its text, and the actions it offers elsewhere. */
import { Menu } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { ActItems } from '../../components/frame/act-items.tsx';
import { Keys } from '../../components/show/keys.tsx';
import { copyText } from '../../state/clipboard.ts';
import type { ContextAct } from '../../state/context-acts.ts';
import { goTo } from '../../state/route.ts';
import { editText, pasteText } from './text-acts.ts';
import { buttonName } from './context-place.ts';
import type { ContextPlace, TextField } from './context-place.ts';
import { listenForContextMenu } from './listen.ts';
import { borrowFocus } from './quiet-focus.ts';
import { RecordItems } from './record-items.tsx';
import styles from './context-menu.module.css';

/** Gives the focus back, closes the menu and then acts. */
type Choose = (act: () => void) => () => void;

interface Opened {
  readonly place: ContextPlace;
  readonly turn: number;
  giveBack(this: void): void;
}

export function ContextMenuHost(): ReactNode {
  const [opened, setOpened] = useState<Opened | null>(null);
  const turn = useRef(0);
  useEffect(
    () =>
      listenForContextMenu((place) => {
        if (!hasItems(place)) return;
        turn.current += 1;
        setOpened({ place, turn: turn.current, giveBack: lend(place) });
      }),
    [],
  );
  return opened && <ContextMenu key={opened.turn} {...opened} onClosed={() => setOpened(null)} />;
}

function hasItems({ field, marked, row, record, offered, buttons }: ContextPlace): boolean {
  const hasText = field !== null || marked !== '' || row !== '';
  return hasText || record !== null || offered.length > 0 || buttons.length > 0;
}

function lend({ origin, field }: ContextPlace): () => void {
  if (field === null) return () => origin?.isConnected === true && origin.focus({ preventScroll: true });
  if (field !== origin) field.focus({ preventScroll: true });
  return borrowFocus(field);
}

function ContextMenu({ place, giveBack, onClosed }: Opened & { readonly onClosed: () => void }) {
  const closed = useRef(false);
  const close = (): void => {
    if (closed.current) return;
    closed.current = true;
    giveBack();
    onClosed();
  };
  const choose: Choose = (act) => () => {
    close();
    act();
  };
  return (
    <Menu
      opened
      onChange={(open) => !open && close()}
      position="bottom-start"
      offset={2}
      returnFocus={false}
      // The reasons why an action is impossible wrap.
      {...(place.record && { width: 300 })}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={say('context.label')}
          className={styles.anchor}
          style={{ left: place.at.x, top: place.at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown
        aria-label={say('context.label')}
        // Nothing else closes, moves or acts while the menu is used.
        onMouseDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {place.field && <FieldItems field={place.field} choose={choose} />}
        {place.field === null && <CopyItems place={place} choose={choose} />}
        <ActsOf place={place} choose={choose} />
      </Menu.Dropdown>
    </Menu>
  );
}

interface ItemsProps {
  readonly choose: Choose;
}

interface TextItemProps {
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  onChoose(this: void): void;
}

function TextItem({ label, keys, disabled = false, onChoose }: TextItemProps) {
  return (
    <Menu.Item disabled={disabled} onClick={onChoose} {...(keys && { rightSection: <Keys keys={keys} /> })}>
      {label}
    </Menu.Item>
  );
}

function FieldItems({ field, choose }: ItemsProps & { readonly field: TextField }) {
  const isBlank = field.value === '';
  const hasMarked = field.selectionStart !== field.selectionEnd;
  return (
    <>
      <TextItem
        label={say('context.cut')}
        keys="Mod+X"
        disabled={!hasMarked || field.readOnly}
        onChoose={choose(() => editText('cut'))}
      />
      <TextItem
        label={say('context.copy')}
        keys="Mod+C"
        disabled={!hasMarked && !(field.readOnly && !isBlank)}
        onChoose={choose(() => (hasMarked ? editText('copy') : copyText(field.value)))}
      />
      <TextItem
        label={say('context.paste')}
        keys="Mod+V"
        disabled={field.readOnly}
        onChoose={choose(pasteText)}
      />
      <TextItem
        label={say('context.select-all')}
        keys="Mod+A"
        disabled={isBlank}
        onChoose={choose(() => field.select())}
      />
    </>
  );
}

function CopyItems({ place, choose }: ItemsProps & { readonly place: ContextPlace }) {
  const { marked, cell, row, record, isPage, offered } = place;
  return (
    <>
      {record && !isPage && <TextItem label={say('context.open')} onChoose={choose(() => goTo(record))} />}
      {marked !== '' && (
        <TextItem label={say('context.copy')} keys="Mod+C" onChoose={choose(() => copyText(marked))} />
      )}
      {marked === '' && cell !== '' && (
        <TextItem
          label={say(row === '' ? 'context.copy' : 'context.copy-cell')}
          // In a selected row, the key copies all that are selected.
          {...(row !== '' && offered.length === 0 && { keys: 'Mod+C' })}
          onChoose={choose(() => copyText(cell))}
        />
      )}
      {row !== '' && <TextItem label={say('context.copy-row')} onChoose={choose(() => copyText(row))} />}
    </>
  );
}

/** The actions on the selected rows; otherwise those of the record, and what the row itself offers. */
function ActsOf({ place, choose }: ItemsProps & { readonly place: ContextPlace }) {
  const { offered, record, buttons, isPage, marked, cell } = place;
  const onChoose = ({ run }: ContextAct): void => choose(run)();
  const rowActs = buttons.map((button) => ({
    label: buttonName(button),
    refusal: button.dataset['refusal'] ?? null,
    run: () => button.click(),
  }));
  const acts = offered.length > 0 ? offered : rowActs;
  const isFirst = isPage && marked === '' && cell === '';
  return (
    <>
      {!isFirst && (acts.length > 0 || record !== null) && <Menu.Divider />}
      <ActItems acts={acts} onChoose={onChoose} />
      {offered.length === 0 && record !== null && (
        <>
          {acts.length > 0 && <Menu.Divider />}
          <RecordItems record={record} choose={choose} />
        </>
      )}
    </>
  );
}
