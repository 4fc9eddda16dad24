import type { CustomChoice, CustomField } from '../../../../shared/records/custom-fields.ts';
import { call } from '../../../api/call.ts';
import { run } from '../../../commands/run.ts';
import { openDialog, type CustomRemoval } from '../../../state/dialogs.ts';

/** Deletes a field without values right away; with values it's asked first. Says whether it was deleted. */
export async function removeField({ id, name }: CustomField): Promise<boolean> {
  const uses = await usesOf(id);
  return removeUnused({ field: { id, name }, choice: null, records: uses?.records ?? 0 });
}

/** Deletes a choice that no record has right away; the others are asked about. Says whether it was deleted. */
export async function removeChoice(
  { id, name, choices }: CustomField,
  choice: CustomChoice,
): Promise<boolean> {
  const uses = await usesOf(id);
  const others = choices.filter((one) => one.id !== choice.id);
  return removeUnused({
    field: { id, name },
    choice: { name: choice.name, others },
    records: uses?.choices.find((one) => one.id === choice.id)?.records ?? 0,
  });
}

/** Null if it can't be told: the call that deletes then says what is wrong. */
function usesOf(id: string) {
  return call('customField.uses', { id }).catch(() => null);
}

async function removeUnused(removal: CustomRemoval): Promise<boolean> {
  if (removal.records === 0) return (await removeAnyway(removal)).ok;
  openDialog({ kind: 'delete-custom', remove: removal });
  return false;
}

/** Deletes it with as many values as the person was asked about. */
export function removeAnyway({ field: { id }, choice, records }: CustomRemoval, handlesRefusal = false) {
  return choice === null
    ? run('customField.remove', { id, evenWithValues: records }, { handlesRefusal })
    : run(
        'customField.changeChoices',
        { id, choices: [...choice.others], evenWithValues: records },
        { handlesRefusal },
      );
}
