import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { templateTable } from '../../../shared/import/templates.ts';
import { listAll } from '../../store/records/records-io.ts';
import type { ReadContext } from '../context.ts';
import { requireSettings } from '../setup/required-settings.ts';
import { headingsToReadBack, type ExportTable } from './table.ts';

/** A template of an import, whose example names the workspace's own cycle and currency. */
export function exportTemplate(
  { db }: ReadContext,
  input: Omit<ParsedInputOf<'template.save'>, 'path'>,
): ExportTable {
  const open = listAll(db, 'cycle').filter(({ blocked }) => blocked === 0);
  const cycle = open.find(({ isDefault }) => isDefault === 1) ?? open[0];
  const stages = listAll(db, 'stage').filter(({ cycleId }) => cycleId === cycle?.id);
  const [stage] = stages.toSorted((a, b) => a.number - b.number);
  const { headings, example } = templateTable(input.template, {
    cycle: cycle?.name ?? null,
    stage: stage?.name ?? null,
    currency: requireSettings(db).baseCurrency,
  });
  return { headings: headingsToReadBack(headings, { ...input, localHeadings: false }), rows: [example] };
}
