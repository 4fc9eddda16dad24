import { normaliseDateFormula } from '../../../../shared/calendar/date-formula.ts';
import { parsePercent } from '../../../../shared/typing/typed-percent.ts';
import { say, sayAny } from '../../../../shared/words/say.ts';
import { QuietText } from '../../../components/fields/quiet-text.tsx';
import { useFormats } from '../../../state/locale.ts';
import styles from '../setup.module.css';
import type { Stage, StageChanges } from './stage-facts.ts';

interface CellProps {
  readonly stage: Stage;
  save(this: void, changes: StageChanges): Promise<string | null>;
}

const said = (words: string | null): Promise<string | null> => Promise.resolve(words);

export function NumberCell({ stage, save }: CellProps) {
  const onSave = (text: string): Promise<string | null> => {
    const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
    if (number < 1) return said(say('number.bad'));
    return number === stage.number ? said(null) : save({ number });
  };
  return (
    <td className={styles.narrow}>
      <QuietText
        label={say('cycles.cell', { column: say('cycles.column.number'), stage: stage.name })}
        value={String(stage.number)}
        onSave={onSave}
        column="number"
        numeric
        inTable
      />
    </td>
  );
}

export function NameCell({ stage, save }: CellProps) {
  return (
    <td className={styles.nameColumn}>
      <QuietText
        label={say('cycles.cell', { column: say('cycles.column.stage'), stage: stage.name })}
        value={stage.name}
        onSave={(name) => save({ name: name.trim() })}
        column="name"
        inTable
      />
    </td>
  );
}

export function PercentCell({ stage, save, field }: CellProps & { readonly field: 'completed' | 'chances' }) {
  const { numbers, percent } = useFormats();
  const onSave = (text: string): Promise<string | null> => {
    const typed = parsePercent(text, numbers);
    if (!typed.ok) return said(sayAny(typed.word, typed.params));
    return typed.percent === stage[field] ? said(null) : save({ [field]: typed.percent });
  };
  return (
    <td className={styles.percentColumn}>
      <QuietText
        label={say('cycles.cell', { column: say(`cycles.column.${field}`), stage: stage.name })}
        value={percent(stage[field])}
        onSave={onSave}
        column={field}
        numeric
        inTable
      />
    </td>
  );
}

export function FormulaCell({ stage, save }: CellProps) {
  const onSave = (text: string): Promise<string | null> => {
    const dateFormula = text.trim() === '' ? null : normaliseDateFormula(text);
    if (dateFormula === null && text.trim() !== '') return said(say('formula.bad'));
    return dateFormula === stage.dateFormula ? said(null) : save({ dateFormula });
  };
  return (
    <td className={styles.formulaColumn}>
      <QuietText
        label={say('cycles.cell', { column: say('cycles.column.formula'), stage: stage.name })}
        value={stage.dateFormula ?? ''}
        placeholder="–"
        onSave={onSave}
        column="formula"
        inTable
      />
    </td>
  );
}
