import { addPresetNames, createNamed, removeNamed, updateNamed } from '../../../domain/setup/named-lists.ts';
import { listNamed } from '../../../store/setup/named-lists.ts';
import type { Commands, Queries } from './types.ts';

type NamedFamily = 'opportunityKind' | 'contactRole';

export const namedListQueries: Queries<NamedFamily> = {
  'opportunityKind.list': ({ db }) => ({ items: listNamed(db, 'opportunity_kind') }),
  'contactRole.list': ({ db }) => ({ items: listNamed(db, 'contact_role') }),
};

export const namedListCommands: Commands<NamedFamily> = {
  'opportunityKind.create': (act, input) => createNamed(act, 'opportunity_kind', input),
  'opportunityKind.update': (act, input) => updateNamed(act, 'opportunity_kind', input),
  'opportunityKind.remove': (act, { id }) => removeNamed(act, 'opportunity_kind', id),
  'opportunityKind.addPresets': (act) => addPresetNames(act, 'opportunity_kind'),
  'contactRole.create': (act, input) => createNamed(act, 'contact_role', input),
  'contactRole.update': (act, input) => updateNamed(act, 'contact_role', input),
  'contactRole.remove': (act, { id }) => removeNamed(act, 'contact_role', id),
  'contactRole.addPresets': (act) => addPresetNames(act, 'contact_role'),
};
