/**
 * A text that is edited in place: it looks like text until it is hovered or focused, saves on Enter or when it is
 * left, and shows refusals next to it. In a table use `inTable`: the refusal floats below.
 */
import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import type { TextReading } from '../../state/field-drafts.ts';
import { useQuiet } from './quiet-state.ts';
import type { QuietOptions } from './quiet-state.ts';
import styles from './quiet.module.css';

export interface QuietTextProps extends Omit<QuietOptions, 'multiline'> {
  readonly label: string;
  /** Id given by a visible label; without it, only assistive tools get the label. */
  readonly id?: string;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  readonly strong?: boolean;
  readonly inTable?: boolean;
  /** Name of the table's column: the up and down arrows stay in the same column (`useColumnKeys`). */
  readonly column?: string;
  readonly disabled?: boolean;
  /** The kind of text, for touch keyboards and the spell checker. */
  readonly kind?: 'text' | 'email' | 'tel' | 'url';
  /** Shown at the right end, for example a button that opens the link. */
  readonly after?: ReactNode;
  /** How the value is shown until something else is typed. */
  readonly resting?: string;
  /** Called when the focus leaves a field in which nothing was typed. */
  onLeft?(this: void): void;
  /** Called with the text while it is typed, and with the value when typing ends. */
  onText?(this: void, text: string): void;
}

export function QuietText(props: QuietTextProps) {
  const { label, id, numeric = false, strong = false, inTable = false } = props;
  const quiet = useQuiet<HTMLInputElement>({ read: trimmed, ...props });
  const line = useId();
  const { onText, resting, onLeft } = props;
  const isResting = resting !== undefined && quiet.text === props.value;
  const leave = (): void => {
    if (quiet.text === props.value) onLeft?.();
    quiet.commit();
  };
  useEffect(() => onText?.(quiet.text), [onText, quiet.text]);
  return (
    <div className={styles.quiet} data-in-table={inTable || undefined}>
      <div className={styles.line}>
        <input
          ref={quiet.box}
          id={id}
          className={styles.box}
          data-numeric={numeric || undefined}
          data-strong={strong || undefined}
          data-column={props.column}
          type={props.kind === 'email' ? 'text' : (props.kind ?? 'text')}
          inputMode={props.kind ?? 'text'}
          aria-label={id === undefined ? label : undefined}
          aria-invalid={quiet.problem !== null}
          aria-describedby={line}
          value={isResting ? resting : quiet.text}
          placeholder={props.placeholder ?? ''}
          disabled={props.disabled === true}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => quiet.type(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={quiet.onKeyDown}
        />
        {props.after}
      </div>
      <div id={line} className={styles.problem} aria-live="polite">
        {quiet.problem}
      </div>
    </div>
  );
}

const trimmed = (text: string): TextReading => ({ ok: true, value: text.trim() });

export interface QuietTextareaProps extends Pick<QuietOptions, 'value' | 'edited' | 'onSave'> {
  readonly label: string;
  readonly id?: string;
  readonly placeholder?: string;
}

/** The same for longer texts: Ctrl/Cmd+Enter saves, Enter starts a new line. Grows with the text. */
export function QuietTextarea({ label, id, placeholder = '', ...props }: QuietTextareaProps) {
  const quiet = useQuiet<HTMLTextAreaElement>({ ...props, multiline: true });
  const line = useId();
  return (
    <div className={styles.quiet}>
      <textarea
        ref={quiet.box}
        id={id}
        className={`${styles.box} ${styles.area}`}
        aria-label={id === undefined ? label : undefined}
        aria-invalid={quiet.problem !== null}
        aria-describedby={line}
        value={quiet.text}
        placeholder={placeholder}
        onChange={(event) => quiet.type(event.currentTarget.value)}
        onBlur={quiet.commit}
        onKeyDown={quiet.onKeyDown}
      />
      <div id={line} className={styles.problem} aria-live="polite">
        {quiet.problem}
      </div>
    </div>
  );
}
