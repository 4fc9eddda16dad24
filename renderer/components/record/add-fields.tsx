import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { say } from '../../../shared/words/say.ts';
import styles from './record.module.css';

interface Added {
  /** The element around the fields. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** Names of the fields that a person unfolded. */
  readonly added: readonly string[];
  add(this: void, name: string): void;
}

/** Unfolds blank fields; the one that was asked for gets the focus once it is there. */
export function useAdded(): Added {
  const place = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const last = added.at(-1);
  useEffect(() => {
    if (last === undefined) return;
    const box = place.current?.querySelector<HTMLElement>(
      `[data-field='${CSS.escape(last)}'] :is(input, textarea, button)`,
    );
    box?.focus();
  }, [last]);
  return { place, added, add: useCallback((name) => setAdded((before) => [...before, name]), []) };
}

/** Fields that have had a value or a draft since the page was opened: one that is cleared stays where it is. */
export function useFilled(now: readonly string[]): readonly string[] {
  const [filled, setFilled] = useState(now);
  const more = now.filter((name) => !filled.includes(name));
  if (more.length > 0) setFilled([...filled, ...more]);
  return more.length > 0 ? [...filled, ...more] : filled;
}

interface AddFieldsProps {
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  onAdd(this: void, name: string): void;
  /** At the end of the line. */
  readonly children?: ReactNode;
}

/** More would push away what has a value. */
const most = 12;

/** The blank fields of a section in one line. */
export function AddFields({ fields, onAdd, children }: AddFieldsProps) {
  const [all, setAll] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (all) line.current?.querySelectorAll('button')[most]?.focus();
  }, [all]);
  if (fields.length === 0 && children === undefined) return null;
  const shown = all || fields.length <= most ? fields : fields.slice(0, most);
  return (
    <div ref={line} className={styles.add}>
      {fields.length > 0 && <span>{say('fields.add')}</span>}
      {shown.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          aria-label={say('fields.add.one', { label })}
          onClick={() => onAdd(name)}
        >
          {label}
        </button>
      ))}
      {shown.length < fields.length && (
        <button type="button" onClick={() => setAll(true)}>
          {say('fields.add.more', { n: fields.length - shown.length })}
        </button>
      )}
      {children}
    </div>
  );
}
