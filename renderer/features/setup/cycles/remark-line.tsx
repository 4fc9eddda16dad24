import { IconNotes } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { QuietText } from '../../../components/fields/quiet-text.tsx';
import { useIsResumed } from '../../../state/field-drafts.ts';
import setUp from '../setup.module.css';
import styles from './remark-line.module.css';

interface RemarkProps {
  /** The cycle or the stage. */
  readonly of: { readonly id: string; readonly name: string; readonly remark: string };
  readonly kind: 'cycle' | 'stage';
  onSave(this: void, remark: string): Promise<string | null>;
}

interface Remark {
  /** Makes room for a remark; null once there is one. */
  readonly button: ReactNode;
  /** The remark, below the name; null while there is none. */
  readonly line: ReactNode;
}

/** The remark of a cycle or a stage. */
export function useRemark({ of: { id, name, remark }, kind, onSave }: RemarkProps): Remark {
  const [isAdding, setAdding] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isResumed = useIsResumed();
  const label = say('remark.of', { name });
  const edited = { kind, id, field: 'remark', value: remark, label, name };
  const save = async (text: string): Promise<string | null> => {
    const refusal = text === remark ? null : await onSave(text);
    if (refusal === null) setAdding(false);
    return refusal;
  };
  if (!isAdding && remark === '' && isResumed(edited)) setAdding(true);
  useEffect(() => {
    if (isAdding) place.current?.querySelector('input')?.focus();
  }, [isAdding]);
  const isShown = isAdding || remark !== '';
  return {
    button: isShown ? null : <AddButton name={name} onClick={() => setAdding(true)} />,
    line: isShown ? (
      <div
        ref={place}
        className={styles.remark}
        onBlur={() =>
          remark === '' && place.current?.querySelector('input')?.value === '' && setAdding(false)
        }
      >
        <QuietText
          label={label}
          value={remark}
          edited={edited}
          onSave={save}
          placeholder={say('remark.placeholder')}
          inTable
        />
      </div>
    ) : null,
  };
}

function AddButton({ name, onClick }: { readonly name: string; onClick(this: void): void }) {
  const label = say('remark.add', { name });
  return (
    <button type="button" className={setUp.iconButton} aria-label={label} title={label} onClick={onClick}>
      <IconNotes size={15} stroke={1.6} aria-hidden />
    </button>
  );
}
