/**
 * A text that is edited in place: it looks like text until it is hovered or focused, saves on Enter or when it is
 * left, and shows refusals next to it. In a table use `inTable`: the refusal floats below.
 */
import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import { useQuiet } from './quiet-state.ts';
import type { SaveText } from './quiet-state.ts';
import styles from './quiet.module.css';

export interface QuietTextProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: SaveText;
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
  /** Told of the text as it is typed, and of what stands there when typing ends. */
  onText?(this: void, text: string): void;
}

export function QuietText(props: QuietTextProps) {
  const { label, value, onSave, id, numeric = false, strong = false, inTable = false } = props;
  const quiet = useQuiet(value, onSave);
  const line = useId();
  const { onText } = props;
  useEffect(() => onText?.(quiet.text), [onText, quiet.text]);
  return (
    <div className={styles.quiet} data-in-table={inTable || undefined}>
      <div className={styles.line}>
        <input
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
          value={quiet.text}
          placeholder={props.placeholder ?? ''}
          disabled={props.disabled === true}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => quiet.type(event.currentTarget.value)}
          onBlur={quiet.commit}
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

export interface QuietTextareaProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: SaveText;
  readonly id?: string;
  readonly placeholder?: string;
}

/** The same for longer texts: Ctrl/Cmd+Enter saves, Enter starts a new line. Grows with the text. */
export function QuietTextarea({ label, value, onSave, id, placeholder = '' }: QuietTextareaProps) {
  const quiet = useQuiet(value, onSave, true);
  const line = useId();
  return (
    <div className={styles.quiet}>
      <textarea
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
