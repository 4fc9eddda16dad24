/** The frame of every dialog: title, content and foot. Esc closes it, Enter saves. */
import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import { goToRefused } from './refused-focus.ts';
import styles from './dialog-frame.module.css';
import { keyOf } from '../../state/keys.ts';

export interface DialogFrameProps {
  readonly title: string;
  /** One line below the title: which deal, which customer. */
  readonly about?: ReactNode;
  readonly size?: number;
  readonly children: ReactNode;
  onClose(this: void): void;
  /** The main action; without it the dialog only shows something and its foot says "Close". */
  readonly act?: DialogAct;
  /** At the left of the foot: a note such as "Can be undone". */
  readonly note?: ReactNode;
  /** Buttons before the main action, instead of "Cancel". */
  readonly beside?: ReactNode;
  /** Takes up almost the full height of the window. */
  readonly tall?: boolean;
  /** Nothing can close the dialog now. */
  readonly held?: boolean;
}

export interface DialogAct {
  readonly label: string;
  readonly tone?: 'won' | 'lost';
  readonly disabled?: boolean;
  /** Returned false: it was refused and the dialog stays. The caller closes it. */
  run(this: void): Promise<unknown> | void;
}

export function DialogFrame(props: DialogFrameProps) {
  const { title, about, size = 560, children, onClose, act, tall = false, held = false } = props;
  const submit = useSubmit(act);
  return (
    <Modal
      opened
      onClose={held ? () => undefined : onClose}
      title={title}
      size={size}
      withCloseButton={!held}
      {...(tall && { yOffset: '4vh' })}
      classNames={{ title: styles.title ?? '', header: styles.head ?? '', body: styles.body ?? '' }}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      <form
        ref={markFirst}
        noValidate
        onKeyDownCapture={act && saveFromChoice}
        onSubmit={(event) => void submit(event)}
        className={styles.form}
      >
        {about !== undefined && <p className={styles.about}>{about}</p>}
        <div className={styles.content}>{children}</div>
        <Foot {...props} />
      </form>
    </Modal>
  );
}

/**
 * Runs the action once at a time. An Enter while an answer is pending isn't lost: if that answer is a refusal and the
 * input has changed meanwhile, it is sent afterwards.
 */
function useSubmit(act: DialogAct | undefined): (event: SyntheticEvent<HTMLFormElement>) => Promise<void> {
  const [busy, setBusy] = useState(false);
  const sent = useRef('');
  const again = useRef<HTMLFormElement | null>(null);
  const refused = useRef<HTMLFormElement | null>(null);
  useEffect(() => {
    if (busy) return;
    if (again.current) again.current.requestSubmit();
    else if (refused.current) goToRefused(refused.current);
    again.current = null;
    refused.current = null;
  }, [busy]);
  return async (event) => {
    event.preventDefault();
    event.stopPropagation();
    const form = event.currentTarget;
    if (busy && textOf(form) !== sent.current) again.current = form;
    if (busy || act === undefined || act.disabled === true || !wellFilled(form)) return;
    sent.current = textOf(form);
    setBusy(true);
    try {
      if ((await act.run()) !== false) again.current = null;
      else refused.current = form;
    } finally {
      setBusy(false);
    }
  };
}

/**
 * Enter saves from a closed drop-down too, as the button promises. On a blank or refused one, it opens the drop-down
 * instead.
 */
function saveFromChoice(event: KeyboardEvent<HTMLFormElement>): void {
  const { target: field, currentTarget: form } = event;
  if (keyOf(event) !== 'Enter' || !(field instanceof HTMLInputElement)) return;
  if (!field.readOnly || !field.matches('[aria-haspopup="listbox"]:not([aria-expanded="true"])')) return;
  if (field.value === '' || field.matches('[aria-invalid="true"]')) return;
  event.preventDefault();
  event.stopPropagation();
  form.requestSubmit();
}

function textOf(form: HTMLFormElement): string {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  return JSON.stringify([...fields].map((field) => field.value));
}

function Foot({ act, note, beside, onClose }: DialogFrameProps) {
  return (
    <div className={styles.foot}>
      <span className={styles.note}>{note}</span>
      {beside ?? (
        <Button variant="default" onClick={onClose}>
          {say(act === undefined ? 'shell.close' : 'shell.cancel')}
        </Button>
      )}
      {act && (
        <Button
          type="submit"
          disabled={act.disabled === true}
          {...(act.tone && { color: act.tone })}
          rightSection={<kbd>Enter</kbd>}
        >
          {act.label}
        </Button>
      )}
    </div>
  );
}

/**
 * The initial focus of a dialog: the marked element, or the first field, or the main button. Fields of an element with
 * `data-rarely` are seldom changed and are skipped.
 */
function markFirst(form: HTMLFormElement | null): void {
  if (form === null || form.querySelector('[data-autofocus]') !== null) return;
  const fields = [...form.querySelectorAll('input:enabled, textarea:enabled, select:enabled')];
  const field = fields.find((one) => one.closest('[data-rarely]') === null);
  const buttons = form.querySelectorAll('button');
  (field ?? buttons[buttons.length - 1])?.setAttribute('data-autofocus', 'true');
}

/** Typed fields mark themselves when their text is unreadable; the first of them gets the focus. */
function wellFilled(form: HTMLFormElement): boolean {
  if (form.checkValidity()) return true;
  form.querySelector<HTMLElement>('input:invalid, textarea:invalid, select:invalid')?.focus();
  return false;
}
