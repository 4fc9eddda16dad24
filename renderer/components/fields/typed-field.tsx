/**
 * The text box behind AmountField, DateField and PercentField: people type naturally, see below how it was read, and
 * are asked about ambiguous input. The value is always in wire format.
 */
import { TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { say } from '../../../shared/words/say.ts';
import { keyOf } from '../../state/keys.ts';
import { useCellDraft } from './cell-draft.ts';
import type { CellEditing, Choice, Reading } from './cell-editing.ts';
import styles from './typed-field.module.css';

export interface TypedFieldProps {
  readonly label: string;
  /** Wire format; null is empty. */
  readonly value: string | null;
  /** Called for every valid text, and with null for an empty one. */
  onChange(this: void, value: string | null): void;
  /** A refusal by the main process about this field. */
  readonly error?: string | null;
  /** Shown below while there is no other message. */
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Takes the focus when its dialog opens. */
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly cell?: CellEditing | undefined;
}

interface Reader {
  /** `there` is the value in the box when the typing began. */
  read(this: void, text: string, there: string | null): Reading;
  /** The wire value as people write it. */
  write(this: void, value: string): string;
  readonly numeric?: boolean;
  readonly right?: ReactNode;
  /**
   * Keys to handle before the box does; returns true when one was handled, or the value that it leads to. `there` is
   * the value as it was understood so far.
   */
  onKey?(this: void, event: KeyboardEvent<HTMLInputElement>, there: string | null): boolean | string;
}

export function TypedField({ reader, ...props }: TypedFieldProps & { readonly reader: Reader }) {
  const box = useTyping(props, reader);
  const line = useId();
  const { cell } = props;
  const problem = box.problem ?? props.error ?? null;
  return (
    <div className={cell ? styles.cell : styles.field} data-numeric={reader.numeric === true || undefined}>
      <TextInput
        ref={box.input}
        {...(cell ? { 'aria-label': props.label, variant: 'unstyled' } : { label: props.label })}
        value={box.text}
        onChange={(event) => box.type(event.currentTarget.value)}
        onFocus={box.enter}
        onBlur={box.leave}
        onKeyDown={box.key}
        error={problem !== null}
        aria-invalid={problem !== null}
        aria-describedby={line}
        required={props.required === true}
        disabled={props.disabled === true}
        placeholder={props.placeholder ?? ''}
        withAsterisk={false}
        autoComplete="off"
        spellCheck={false}
        {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
        {...(props.autoFocus === true && { 'data-autofocus': true })}
        rightSection={reader.right}
        {...(reader.right !== undefined && { rightSectionWidth: reader.numeric ? '2.9rem' : '2.1rem' })}
      />
      <Line id={line} box={box} problem={problem} hint={props.hint} />
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly box: Typing;
  readonly problem: string | null;
  readonly hint: string | undefined;
}

/** Below the box: the problem, or the interpretation, or the hint. */
function Line({ id, box, problem, hint = '' }: LineProps) {
  return (
    <div id={id} className={styles.line} aria-live="polite" data-tone={problem === null ? 'said' : 'problem'}>
      {problem ?? (box.said === null ? hint : say('typing.understood', { said: box.said }))}
      {box.choices.length > 0 && <Choices choices={box.choices} onPick={box.pick} />}
    </div>
  );
}

function Choices({ choices, onPick }: { readonly choices: readonly Choice[]; onPick(value: string): void }) {
  return (
    <span className={styles.choices}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.choice}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(choice.value)}
        >
          {choice.said}
        </button>
      ))}
    </span>
  );
}

interface Typing {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** The interpretation; null when it would only repeat the text. */
  readonly said: string | null;
  readonly problem: string | null;
  readonly choices: readonly Choice[];
  type(this: void, text: string): void;
  pick(this: void, value: string): void;
  enter(this: void): void;
  leave(this: void): void;
  key(this: void, event: KeyboardEvent<HTMLInputElement>): void;
}

function useTyping(props: TypedFieldProps, reader: Reader): Typing {
  const { value } = props;
  const { cell, keep, leave: leaveUnread } = useCellDraft(props.cell, (text) => reader.read(text, value));
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(cell?.typed ?? null);
  const [began, setBegan] = useState(value);
  const there = typed === null ? value : began;
  const [inside, setInside] = useState(false);
  const text = typed ?? (value === null ? '' : reader.write(value));
  const isBlank = typed === null || typed.trim() === '';
  const reading = isBlank ? null : reader.read(typed, there);
  const missing = props.required === true && typed !== null && isBlank;
  const problem = missing ? say('field.required') : reading?.ok === false ? reading.words : null;
  useValidity(input, problem);
  useCellFocus(input, cell);

  const leave = (): void => {
    setInside(false);
    if (cell)
      leaveCell(
        { ...cell, onLeave: problem === null || isBlank ? cell.onLeave : leaveUnread },
        reading,
        typed,
      );
    else if (problem === null) setTyped(null);
  };
  // In a cell the text shows the new value until it is saved; elsewhere the box shows its value.
  const step = (next: string): void => {
    setTyped(cell ? reader.write(next) : null);
    setBegan(next);
    props.onChange(next);
  };
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    const handled = reader.onKey?.(event, reading?.ok === true ? reading.value : value) ?? false;
    if (typeof handled === 'string') step(handled);
    if (handled !== false || !cell) return;
    keyInCell(event, cell, reading, typed, value);
  };
  return {
    input,
    text,
    said: (inside || cell) && reading?.ok === true && reading.said !== text.trim() ? reading.said : null,
    problem,
    choices: reading?.ok === false ? reading.choices : [],
    ...writing({ ...props, cell }, input, {
      read: (next) => reader.read(next, there),
      write: reader.write,
      set: (next, from: string | null = there) => {
        keep(next);
        setTyped(next);
        setBegan(from);
      },
    }),
    enter: () => setInside(true),
    leave,
    key,
  };
}

interface Writer {
  read(this: void, text: string): Reading;
  write(this: void, value: string): string;
  /** Puts a text into the box; with a value, it becomes the one that was there. */
  set(this: void, text: string, there?: string | null): void;
}

/** The effects of typing and of picking a reading. */
function writing(
  { cell, onChange }: TypedFieldProps,
  input: RefObject<HTMLInputElement | null>,
  writer: Writer,
): Pick<Typing, 'type' | 'pick'> {
  return {
    type: (next) => {
      writer.set(next);
      const understood = next.trim() === '' ? null : writer.read(next);
      if (understood === null) onChange(null);
      else if (understood.ok) onChange(understood.value);
    },
    pick: (next) => {
      writer.set(writer.write(next), next);
      onChange(next);
      if (cell) void cell.onSave(next);
      else input.current?.focus();
    },
  };
}

/** Clicking elsewhere keeps a valid value. */
function leaveCell(cell: CellEditing, reading: Reading | null, typed: string | null): void {
  if (typed !== null && reading?.ok === true) void cell.onSave(reading.value, false);
  else cell.onLeave(false);
}

function keyInCell(
  event: KeyboardEvent<HTMLInputElement>,
  cell: CellEditing,
  reading: Reading | null,
  typed: string | null,
  value: string | null,
): void {
  const key = keyOf(event);
  if (key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    cell.onLeave();
  }
  if (key !== 'Enter' && key !== 'Tab') return;
  event.stopPropagation();
  event.preventDefault();
  if (typed === null || (reading === null && value === null)) cell.onLeave();
  else if (reading === null) void cell.onSave(null);
  else if (reading.ok) void cell.onSave(reading.value);
}

/** Lets a form check the boxes themselves for unreadable input. */
function useValidity(input: RefObject<HTMLInputElement | null>, problem: string | null): void {
  useEffect(() => input.current?.setCustomValidity(problem ?? ''), [input, problem]);
}

function useCellFocus(input: RefObject<HTMLInputElement | null>, cell: CellEditing | undefined): void {
  const inCell = cell !== undefined;
  const replace = cell?.typed !== null;
  useEffect(() => {
    if (!inCell) return;
    input.current?.focus();
    if (!replace) input.current?.select();
  }, [input, inCell, replace]);
}
