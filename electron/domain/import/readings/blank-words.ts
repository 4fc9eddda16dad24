import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import { blankWordIn } from '../../../../shared/import/blank-words.ts';
import { choiceWords } from '../../../../shared/import/choice-words.ts';
import { Concerned, eachCell } from './column-cells.ts';
import type { FileFacts } from './file-facts.ts';
import { decided } from './found.ts';

/** Words such as n/a and NULL in columns that fill a field: they may stand for blank cells. */
export function blankWordReadings(facts: FileFacts): ColumnReading[] {
  const { fields, columns, sheet, system, decisions } = facts;
  const found = new Map<string, Concerned>();
  const filled = new Map(fields.map((field) => [columns[field.key] ?? -1, field]));
  for (const [column, field] of filled) {
    if (column < 0) continue;
    const values = field.choices && choiceWords(field, system.choices);
    eachCell(sheet, column, (text, row) => {
      const word = blankWordIn(text, field.kind === 'date');
      // "Unknown" is one of the choices of some fields.
      if (word === null || values?.find(text)?.how === 'same') return;
      const cells = found.get(word) ?? new Concerned();
      found.set(word, cells);
      cells.add(row, text);
    });
  }
  return [...found].map(([of, cells]) =>
    decided(
      {
        about: 'blank-word',
        column: null,
        of,
        value: 'as-is',
        by: 'default',
        rows: cells.rows,
        choices: [
          cells.choice('as-is', (text) => ({ kind: 'text', text: text.slice(0, 60) })),
          cells.choice('blank', () => ({ kind: 'blank' })),
        ],
      },
      decisions,
    ),
  );
}
