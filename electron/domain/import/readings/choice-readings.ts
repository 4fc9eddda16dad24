import { isWordKey, sayAny } from '../../../../shared/words/say.ts';
import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import type { ImportPlan } from '../../../../shared/contract/import-plan.ts';
import { choiceWords } from '../../../../shared/import/choice-words.ts';
import type { ImportField } from '../../../../shared/import/fields.ts';
import { noChoice } from '../../../../shared/import/row-topics.ts';
import type { KnownSystem } from '../../../../shared/import/systems.ts';
import { choiceRulesOf } from '../choice-rules.ts';
import type { Sheet } from '../sheet.ts';
import { Concerned, eachCell } from './column-cells.ts';

/** With more different cells than this, a column doesn't contain choices. */
const mostValues = 200;

interface Choices {
  readonly sheet: Sheet;
  readonly fields: readonly ImportField[];
  readonly columns: Readonly<Record<string, number>>;
  readonly plan: ImportPlan;
  readonly system: KnownSystem;
  /** Whether the column's cell in this row isn't read at all. */
  readonly ignores: (field: string, cells: readonly string[]) => boolean;
}

/**
 * The columns of choices, value by value. Words that only look like a value are confirmed once for the whole column;
 * unknown ones are asked about one by one.
 */
export function choiceReadings({ sheet, fields, columns, plan, system, ignores }: Choices): ColumnReading[] {
  return fields.flatMap((field) => {
    const column = columns[field.key] ?? -1;
    if (column < 0 || field.choices === undefined) return [];
    const cells = differentCells(sheet, column, (row) => ignores(field.key, row));
    return columnReadings(field, column, cells, plan, system);
  });
}

/** The different cells of a column, in the order of the file. */
export function differentCells(
  sheet: Sheet,
  column: number,
  isIgnored: (cells: readonly string[]) => boolean,
): Map<string, Concerned> {
  const found = new Map<string, Concerned>();
  eachCell(sheet, column, (cell, row, index) => {
    const text = cell.trim();
    if (text === '' || isIgnored(sheet.rows.at(index))) return;
    let concerned = found.get(text);
    if (!concerned) {
      if (found.size >= mostValues) return;
      found.set(text, (concerned = new Concerned()));
    }
    concerned.add(row, text);
  });
  return found;
}

function columnReadings(
  field: ImportField,
  column: number,
  cells: ReadonlyMap<string, Concerned>,
  plan: ImportPlan,
  system: KnownSystem,
): ColumnReading[] {
  const words = choiceWords(field, system.choices);
  const { chosen, acceptsAlike } = choiceRulesOf(plan, column);
  const values = [...(field.choices ?? []), noChoice];
  const alike: [text: string, value: string, concerned: Concerned][] = [];
  const readings = [...cells].map(([text, concerned]): ColumnReading => {
    const of = text.slice(0, 300);
    const found = words.find(text);
    const isAlike = found?.how === 'alike';
    const decision = chosen(text);
    if (isAlike && decision === null) alike.push([text, found.meaning, concerned]);
    const known = found && (!isAlike || acceptsAlike) ? found.meaning : null;
    const value = decision !== null && values.includes(decision) ? decision : known;
    const by = known === null || isAlike ? 'asked' : value === known ? 'cells' : 'chosen';
    const choices = values.map((one) => choiceOf(field, one, concerned));
    return { about: 'choice', column, of, value, by, rows: concerned.rows, choices };
  });
  return alike.length === 0 ? readings : [alikeReading(field, column, alike, acceptsAlike), ...readings];
}

/** A value that a cell can have, in words. */
function choiceOf(field: ImportField, value: string, concerned: Concerned): ColumnReading['choices'][number] {
  return concerned.choice(value, () =>
    value === noChoice ? { kind: 'blank' } : { kind: 'text', text: choiceName(field, value) },
  );
}

/** The value of a choice for people: its key in the catalogue follows from the field. */
function choiceName({ key }: ImportField, value: string): string {
  const word = `${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.${value}`;
  return isWordKey(word) ? sayAny(word, {}) : value;
}

/** One confirmation for everything in the column that looks like a value. */
function alikeReading(
  field: ImportField,
  column: number,
  alike: readonly [text: string, value: string, concerned: Concerned][],
  isConfirmed: boolean,
): ColumnReading {
  const total = alike.reduce((n, [, , concerned]) => n + concerned.rows.total, 0);
  const first = alike.flatMap(([, , concerned]) => concerned.rows.first).toSorted((a, b) => a - b);
  const examples = alike.slice(0, 2).map(([text, value, concerned]) => ({
    row: concerned.rows.first[0] ?? 1,
    text: text.slice(0, 60),
    becomes: { kind: 'text', text: choiceName(field, value) } as const,
  }));
  return {
    about: 'alike',
    column,
    of: '',
    value: isConfirmed ? 'use' : null,
    by: 'asked',
    rows: { total, first: first.slice(0, 10) },
    choices: [
      { value: 'use', examples },
      { value: 'ask', examples: [] },
    ],
  };
}
