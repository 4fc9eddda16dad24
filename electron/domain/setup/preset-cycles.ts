import { toHundredths } from '../../../shared/money/percent.ts';
import type { PresetKey } from '../../../shared/rules/presets.ts';
import { freeCode } from '../../../shared/rules/codes.ts';
import { presetCycles } from '../../../shared/rules/presets.ts';
import { insertRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { takenCodes } from './codes.ts';
import { requireSettings } from './required-settings.ts';

/** Adds a ready-made cycle from sales-process section 9; a number is added to its code if it is taken. */
export function addPresetCycle(act: ActContext, preset: PresetKey): { id: string } {
  requireSettings(act.db);
  const id = insertPreset(act, preset, false);
  act.describe('act.cycle.create', { name: presetCycles[preset].name });
  return { id };
}

/** Writes the cycle with its stages and returns its id. */
export function insertPreset(act: ActContext, preset: PresetKey, isDefault: boolean): string {
  const { code, name, method, stages } = presetCycles[preset];
  const cycleId = act.newId();
  insertRecord(act.db, 'cycle', {
    id: cycleId,
    code: freeCode(code, takenCodes(act.db, 'cycle'), 10),
    name,
    method,
    blocked: 0,
    isDefault: isDefault ? 1 : 0,
    remark: '',
  });
  stages.forEach((stage, index) => {
    insertRecord(act.db, 'stage', {
      id: act.newId(),
      cycleId,
      number: index + 1,
      name: stage.name,
      completed: toHundredths(stage.completed),
      chances: toHundredths(stage.chances),
      quoteRequired: stage.quoteRequired ? 1 : 0,
      allowSkip: stage.allowSkip ? 1 : 0,
      dateFormula: null,
      remark: '',
    });
  });
  return cycleId;
}
