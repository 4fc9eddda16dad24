import { addCurrency, removeCurrency, removeRate, setRate } from '../../../domain/setup/currencies.ts';
import { createCycle, removeCycle, updateCycle } from '../../../domain/setup/cycles.ts';
import { addPresetCycle } from '../../../domain/setup/preset-cycles.ts';
import { found } from '../../../domain/refusal.ts';
import { createReason, removeReason, updateReason } from '../../../domain/setup/reasons.ts';
import {
  createSalesperson,
  removeSalesperson,
  updateSalesperson,
} from '../../../domain/setup/salespeople.ts';
import { salespersonTotals } from '../../../domain/setup/salesperson-totals.ts';
import { updateSeries } from '../../../domain/setup/series.ts';
import { readSettings, updateSettings } from '../../../domain/setup/settings.ts';
import { createStage, removeStage, updateStage } from '../../../domain/setup/stages.ts';
import { listCurrencies, listRateRows } from '../../../store/setup/currencies.ts';
import { listCycles } from '../../../store/setup/cycles.ts';
import { listReasons } from '../../../store/setup/reasons.ts';
import { getSalesperson, listSalespeople } from '../../../store/setup/salespeople.ts';
import { listSeries } from '../../../store/setup/series.ts';
import type { Commands, Queries } from './types.ts';

type SetupFamily = 'settings' | 'salesperson' | 'currency' | 'rate' | 'series' | 'reason' | 'cycle' | 'stage';

export const setupQueries: Queries<SetupFamily> = {
  'settings.get': ({ db }) => readSettings(db),
  'salesperson.list': ({ db }) => ({ items: listSalespeople(db) }),
  'salesperson.get': ({ db }, input) => found(getSalesperson(db, input.id)),
  'salesperson.totals': (context, input) => salespersonTotals(context, input),
  'currency.list': ({ db, today }) => ({ items: listCurrencies(db, today) }),
  'rate.list': ({ db }, input) => ({ items: listRateRows(db, input.currency) }),
  'series.list': ({ db }) => ({ items: listSeries(db) }),
  'reason.list': ({ db }) => ({ items: listReasons(db) }),
  'cycle.list': ({ db }) => ({ items: listCycles(db) }),
};

export const setupCommands: Commands<SetupFamily> = {
  'settings.update': (act, input) => updateSettings(act, input),
  'salesperson.create': (act, input) => createSalesperson(act, input),
  'salesperson.update': (act, input) => updateSalesperson(act, input.id, input.changes),
  'salesperson.remove': (act, input) => removeSalesperson(act, input.id),
  'currency.add': (act, input) => addCurrency(act, input.code),
  'currency.remove': (act, input) => removeCurrency(act, input.code),
  'rate.set': (act, input) => setRate(act, input),
  'rate.remove': (act, input) => removeRate(act, input.id),
  'series.update': (act, input) => updateSeries(act, input),
  'reason.create': (act, input) => createReason(act, input),
  'reason.update': (act, input) => updateReason(act, input),
  'reason.remove': (act, input) => removeReason(act, input.id),
  'cycle.create': (act, input) => createCycle(act, input),
  'cycle.addPreset': (act, input) => addPresetCycle(act, input.preset),
  'cycle.update': (act, input) => updateCycle(act, input.id, input.changes),
  'cycle.remove': (act, input) => removeCycle(act, input.id),
  'stage.create': (act, input) => createStage(act, input),
  'stage.update': (act, input) => updateStage(act, input.id, input.changes),
  'stage.remove': (act, input) => removeStage(act, input.id),
};
