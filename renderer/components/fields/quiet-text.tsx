/**
 * A text that is edited where it stands: it looks like text until the pointer or the focus reaches it, saves when
 * it is left or on Enter, and says a refusal beside itself. In a table give `inTable`: the refusal floats below.
 */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useQuiet } from './quiet-state.ts';
import type { SaveText } from './quiet-state.ts';
import styles from './quiet.module.css';

export interface QuietTextProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: SaveText;
  /** Id given by a visible label; without it the label is said to assistive tools only. */
  readonly id?: string;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  readonly strong?: boolean;
  readonly inTable?: boolean;
  /** Name of the table's column: arrows up and down lead to the same column (`useColumnKeys`). */
  readonly column?: string;
  readonly disabled?: boolean;
  /** What the text is, for the keyboard of touch screens and the spell checker. */
  readonly kind?: 'text' | 'email' | 'tel' | 'url';
  /** Stands at the right end, for instance a button that opens the link. */
  readonly after?: ReactNode;
}

export function QuietText(props: QuietTextProps) {
  const { label, value, onSave, id, numeric = false, strong = false, inTable = false } = props;
  const quiet = useQuiet(value, onSave);
  const line = useId();
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

/** The same for longer texts: Ctrl/Cmd+Enter saves, Enter begins a line. Grows with what is written. */
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
