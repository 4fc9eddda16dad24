import { normaliseDateFormula } from '../../../../shared/calendar/date-formula.ts';
import { parsePercent } from '../../../../shared/typing/typed-percent.ts';
import { say, sayAny } from '../../../../shared/words/say.ts';
import { QuietText } from '../../../components/fields/quiet-text.tsx';
import { fieldValue, type TextReading } from '../../../state/field-drafts.ts';
import { useFormats } from '../../../state/locale.ts';
import styles from '../setup.module.css';
import { useRemark } from './remark-line.tsx';
import type { Stage, StageChanges } from './stage-facts.ts';

interface CellProps {
  readonly stage: Stage;
  save(this: void, changes: StageChanges): Promise<string | null>;
}

/** The parts of a cell that depend on its field: what it saves, and what a draft of it needs to know. */
function useCell<Field extends keyof StageChanges & keyof Stage>(
  { stage, save }: CellProps,
  field: Field,
  column: string,
  read: (text: string) => TextReading,
) {
  const label = say('cycles.cell', { column, stage: stage.name });
  const value = fieldValue(stage[field]);
  const onSave = (text: string): Promise<string | null> => {
    const typed = read(text);
    if (!typed.ok) return Promise.resolve(typed.words);
    return typed.value === value ? Promise.resolve(null) : save({ [field]: typed.value });
  };
  const edited = { kind: 'stage', id: stage.id, field, value, label, name: stage.name };
  return { label, edited, read, onSave, inTable: true } as const;
}

function readNumber(text: string): TextReading {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return number < 1 ? { ok: false, words: say('number.bad') } : { ok: true, value: number };
}

export function NumberCell(props: CellProps) {
  const cell = useCell(props, 'number', say('cycles.column.number'), readNumber);
  return (
    <td className={styles.narrow}>
      <QuietText {...cell} value={String(props.stage.number)} column="number" numeric />
    </td>
  );
}

const readName = (text: string): TextReading => ({ ok: true, value: text.trim() });

export function NameCell(props: CellProps) {
  const cell = useCell(props, 'name', say('cycles.column.stage'), readName);
  const save = (remark: string): Promise<string | null> => props.save({ remark });
  const { button, line } = useRemark({ of: props.stage, kind: 'stage', onSave: save });
  return (
    <td className={styles.nameColumn}>
      <QuietText {...cell} value={props.stage.name} column="name" after={button} />
      {line}
    </td>
  );
}

export function PercentCell({ field, ...props }: CellProps & { readonly field: 'completed' | 'chances' }) {
  const { numbers, percent } = useFormats();
  const read = (text: string): TextReading => {
    const typed = parsePercent(text, numbers);
    return typed.ok
      ? { ok: true, value: typed.percent }
      : { ok: false, words: sayAny(typed.word, typed.params) };
  };
  const cell = useCell(props, field, say(`cycles.column.${field}`), read);
  return (
    <td className={styles.percentColumn}>
      <QuietText {...cell} value={percent(props.stage[field])} column={field} numeric />
    </td>
  );
}

function readFormula(text: string): TextReading {
  if (text.trim() === '') return { ok: true, value: null };
  const value = normaliseDateFormula(text);
  return value === null ? { ok: false, words: say('field.formula') } : { ok: true, value };
}

export function FormulaCell(props: CellProps) {
  const cell = useCell(props, 'dateFormula', say('cycles.column.formula'), readFormula);
  return (
    <td className={styles.formulaColumn}>
      <QuietText {...cell} value={props.stage.dateFormula ?? ''} placeholder="–" column="formula" />
    </td>
  );
}
