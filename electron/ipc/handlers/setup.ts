import { listSalespeople } from '../../store/salespeople.ts';
import { createSalesperson, removeSalesperson, updateSalesperson } from '../../domain/setup/salespeople.ts';
import type { Commands, Queries } from './types.ts';

type SetupFamily = 'settings' | 'salesperson' | 'currency' | 'rate' | 'series' | 'reason' | 'cycle' | 'stage';

export const setupQueries: Queries<SetupFamily> = {
  'salesperson.list': ({ db }) => ({ items: listSalespeople(db) }),
};

export const setupCommands: Commands<SetupFamily> = {
  'salesperson.create': (act, input) => createSalesperson(act, input),
  'salesperson.update': (act, input) => updateSalesperson(act, input.id, input.changes),
  'salesperson.remove': (act, input) => removeSalesperson(act, input.id),
};
