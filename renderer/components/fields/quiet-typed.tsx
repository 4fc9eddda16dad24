/**
 * An amount, a date or a percentage edited in place: text until it is clicked or typed at, then a typed field over
 * it. Enter, Tab or leaving saves; Esc restores the previous value; a refusal is shown below.
 */
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useFieldDraft, type EditedField } from '../../state/field-drafts.ts';
import { CellKeeper } from './cell-keeper.tsx';
import { useResume } from './quiet-state.ts';
import type { CellEditing } from './cell-editing.ts';
import type { TypedFieldProps } from './typed-field.tsx';
import styles from './quiet.module.css';
import typed from './quiet-typed.module.css';
import { keyOf, typedBy } from '../../state/keys.ts';

export interface QuietTypedProps {
  readonly label: string;
  /** Id given by a visible label. */
  readonly id?: string;
  /** Wire format; null is none. */
  readonly value: string | null;
  readonly edited: EditedField;
  /** The displayed value. */
  readonly shown: string;
  /** Returns null when it is saved, otherwise the text of the refusal. */
  onSave(this: void, value: string | null): Promise<string | null>;
  readonly strong?: boolean;
  /** The typed field, for example `(field) => <DateField {...field} />`. */
  children(this: void, field: TypedFieldProps): ReactNode;
}

export function QuietTyped(props: QuietTypedProps) {
  const { label, id, value, edited, shown, strong = false, children } = props;
  const { editing, start, cell, problem, button } = useEditing(props);
  return (
    <div className={styles.quiet}>
      <div className={typed.place}>
        <button
          ref={button}
          id={id}
          type="button"
          className={`${styles.box} ${typed.button}`}
          data-strong={strong || undefined}
          data-empty={value === null || undefined}
          aria-label={say('quiet.edit', { label, value: shown })}
          onClick={() => start(null)}
          onKeyDown={(event) => startTyping(event, start)}
        >
          {shown}
        </button>
        {editing && (
          <CellKeeper value={value} edited={edited} editing={cell}>
            {(kept, onChange) => children({ label, value, onChange, cell: kept })}
          </CellKeeper>
        )}
      </div>
      <div className={styles.problem} role="status">
        {problem}
      </div>
    </div>
  );
}

interface Editing {
  readonly editing: boolean;
  readonly cell: CellEditing;
  /** The text of the last refusal. */
  readonly problem: string | null;
  readonly button: RefObject<HTMLButtonElement | null>;
  start(this: void, typed: string | null): void;
}

/** Whether the field is open; when it closes by keyboard, the focus returns to the value. */
function useEditing({ edited, onSave }: QuietTypedProps): Editing {
  const [editing, setEditing] = useState<{ readonly typed: string | null } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const stop = (): void => {
    setEditing(null);
    window.setTimeout(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
  };
  const cell: CellEditing = {
    typed: editing?.typed ?? null,
    onLeave: stop,
    onSave: (next) => {
      stop();
      return onSave(next).then((words) => {
        setProblem(words);
        return words === null;
      });
    },
  };
  const { resumed, take } = useFieldDraft(edited);
  useResume(resumed, (text) => {
    take();
    setEditing({ typed: text });
  });
  return { editing: editing !== null, cell, problem, button, start: (typed) => setEditing({ typed }) };
}

/** A digit or letter starts the edit with itself; F2 with the current value. */
function startTyping(event: KeyboardEvent, start: (text: string | null) => void): void {
  const key = typedBy(event);
  const writes = key !== null && /^[\p{L}\p{Nd}+\-.,]+$/u.test(key);
  if (keyOf(event) !== 'F2' && !writes) return;
  event.preventDefault();
  event.stopPropagation();
  start(writes ? key : null);
}
