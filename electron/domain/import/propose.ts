import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { proposeColumns } from '../../../shared/import/propose-columns.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import type { DealGround } from './deal-ground.ts';
import type { ImportField } from '../../../shared/import/fields.ts';
import type { Sheet } from './sheet.ts';
import { usualAnswers } from './usual-answers.ts';

/** The initial plan of an import, except for states and signs, which depend on the rows. */
export function proposePlan(
  ground: DealGround,
  sheet: Sheet,
  system: KnownSystem,
  fields: readonly ImportField[],
): ImportPlan {
  const open = [...ground.cycles.values()].filter(
    ({ cycle, stages }) => cycle.blocked === 0 && stages.length > 0,
  );
  const preset = open.find(({ cycle }) => cycle.isDefault === 1) ?? open[0];
  return {
    ...usualAnswers,
    entity: 'opportunity',
    source: sourceOf(sheet, system),
    columns: proposeColumns(sheet.headings, fields, system, sheet.ownColumns),
    cycleId: preset?.cycle.id ?? null,
  };
}

/** The source name under which the file's ids are stored: its system, or the name of the file. */
export function sourceOf({ name }: Sheet, { key }: KnownSystem): string {
  if (key !== 'unknown') return key;
  const fileName = name
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, 60);
  return fileName || 'file';
}
