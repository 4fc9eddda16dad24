/** The frame of every dialog: title, content and foot. Esc closes it, Enter saves. */
import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import styles from './dialog-frame.module.css';

export interface DialogFrameProps {
  readonly title: string;
  /** One line below the title: which deal, which customer. */
  readonly about?: ReactNode;
  readonly size?: number;
  readonly children: ReactNode;
  onClose(this: void): void;
  /** The one act; without it the dialog only shows and its foot says "Close". */
  readonly act?: DialogAct;
  /** Left in the foot: a reassurance such as "Can be undone". */
  readonly note?: ReactNode;
  /** Buttons before the act, in place of "Cancel". */
  readonly beside?: ReactNode;
  /** Takes nearly the height of the window. */
  readonly tall?: boolean;
  /** Nothing closes the dialog now. */
  readonly held?: boolean;
}

export interface DialogAct {
  readonly label: string;
  readonly tone?: 'won' | 'lost';
  readonly disabled?: boolean;
  /** Answered false: it was refused and the dialog stays. Closing is up to the caller. */
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
 * Does the act once at a time. An Enter that comes while an answer is on its way is not lost: where that answer is a
 * refusal and something was typed meanwhile, it is sent after it.
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

/** The first field that says why it was refused takes the focus, unless the focus stands in such a field. */
function goToRefused(form: HTMLFormElement): void {
  const wrong = '[aria-invalid="true"]';
  if (document.activeElement?.matches(wrong) !== true) form.querySelector<HTMLElement>(wrong)?.focus();
}

/** Enter saves from a closed drop-down too, as the button promises. A blank or refused one is opened by it instead. */
function saveFromChoice(event: KeyboardEvent<HTMLFormElement>): void {
  const { target: field, currentTarget: form, key } = event;
  if (key !== 'Enter' || !(field instanceof HTMLInputElement)) return;
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

/** Where the focus goes when the dialog opens: the marked element, else the first field, else the main button. */
function markFirst(form: HTMLFormElement | null): void {
  if (form === null || form.querySelector('[data-autofocus]') !== null) return;
  const field = form.querySelector('input:enabled, textarea:enabled, select:enabled');
  const buttons = form.querySelectorAll('button');
  (field ?? buttons[buttons.length - 1])?.setAttribute('data-autofocus', 'true');
}

/** Typed fields mark themselves when they were not understood; the first of them takes the focus. */
function wellFilled(form: HTMLFormElement): boolean {
  if (form.checkValidity()) return true;
  form.querySelector<HTMLElement>('input:invalid, textarea:invalid, select:invalid')?.focus();
  return false;
}
