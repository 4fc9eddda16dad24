import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { RecordName } from '../../../shared/words/described.ts';
import { fieldLabel } from '../../../shared/words/field-words.ts';
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
      `[data-field='${last}'] :is(input, textarea, button)`,
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
  readonly names: readonly string[];
  readonly record: RecordName;
  onAdd(this: void, name: string): void;
}

/** The blank fields of a section in one line. */
export function AddFields({ names, record, onAdd }: AddFieldsProps) {
  if (names.length === 0) return null;
  return (
    <div className={styles.add}>
      <span>{say('fields.add')}</span>
      {names.map((name) => {
        const label = fieldLabel(record, name);
        return (
          <button
            key={name}
            type="button"
            aria-label={say('fields.add.one', { label })}
            onClick={() => onAdd(name)}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
