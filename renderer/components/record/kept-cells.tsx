import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { FactRow, FieldRows } from '../fields/field-rows.tsx';
import styles from './record.module.css';

interface KeptProps {
  readonly cells: OutputOf<'opportunity.get'>['extra'];
}

/** What an import kept with the record because it fills no field, by the headings of its file. */
export function KeptCells({ cells }: KeptProps) {
  if (cells.length === 0) return null;
  return (
    <section aria-label={say('record.kept')}>
      <h3 className={styles.keptTitle}>{say('record.kept')}</h3>
      <FieldRows>
        {cells.map(({ heading, text }) => (
          <FactRow key={heading} label={heading}>
            <span className={styles.keptText}>{text}</span>
          </FactRow>
        ))}
      </FieldRows>
    </section>
  );
}
