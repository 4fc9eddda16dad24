import type { CellMeaning, ColumnReading } from '../../../../shared/contract/column-reading.ts';
import { daysIn } from '../../../../shared/calendar/zone-days.ts';
import { readDateCell } from '../../../../shared/import/cell-date.ts';
import { splitTime } from '../../../../shared/import/cell-time.ts';
import { plainCell } from '../../../../shared/import/plain-cell.ts';
import { Concerned, eachCell } from './column-cells.ts';
import { dateRules } from './compile-readings.ts';
import { columnsOfKind, type FileFacts } from './file-facts.ts';
import { decided } from './found.ts';

/** The days of instants, for each column that has some: those of this computer's time zone. */
export function timeZoneReadings(facts: FileFacts): ColumnReading[] {
  return columnsOfKind(facts, 'date').flatMap((column) => {
    const [all, later] = [new Concerned(), new Concerned()];
    eachCell(facts.sheet, column, (text, row) => {
      const { time } = text.includes(':') ? splitTime(plainCell(text)) : { time: null };
      if (time === null || time.offset === null) return;
      all.add(row, text);
      if (!time.isMidnight) later.add(row, text);
    });
    if (all.isEmpty) return [];
    // All at midnight: days that a program wrote as instants.
    const shown = later.isEmpty ? all : later;
    return [
      decided(
        {
          about: 'time-zone',
          column,
          of: '',
          rows: all.rows,
          value: later.isEmpty ? 'written' : facts.zone,
          by: later.isEmpty ? 'cells' : 'default',
          choices: [facts.zone, 'written'].map((zone) => shown.choice(zone, asDay(facts, column, zone))),
        },
        facts.decisions,
      ),
    ];
  });
}

function asDay({ decisions, system, today }: FileFacts, column: number, zone: string) {
  const rules = {
    ...dateRules(decisions, column, system),
    zone: zone === 'written' ? ('written' as const) : daysIn(zone),
  };
  return (text: string): CellMeaning => {
    const read = readDateCell(text, rules, today);
    return read.ok ? { kind: 'date', date: read.date } : { kind: 'error' };
  };
}
