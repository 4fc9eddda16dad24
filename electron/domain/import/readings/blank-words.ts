import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import { blankWordIn } from '../../../../shared/import/blank-words.ts';
import { Concerned, eachCell } from './column-cells.ts';
import type { FileFacts } from './file-facts.ts';
import { decided } from './found.ts';

/** Words such as n/a and NULL in columns that fill a field: they may stand for blank cells. */
export function blankWordReadings(facts: FileFacts): ColumnReading[] {
  const { fields, columns, sheet, decisions } = facts;
  const found = new Map<string, Concerned>();
  const filled = new Map(fields.map(({ key, kind }) => [columns[key] ?? -1, kind]));
  for (const [column, kind] of filled) {
    if (column < 0) continue;
    eachCell(sheet, column, (text, row) => {
      const word = blankWordIn(text, kind === 'date');
      if (word === null) return;
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
