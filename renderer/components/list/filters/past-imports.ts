import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { isWordKey, sayAny } from '../../../../shared/words/say.ts';
import { callOptions } from '../../../api/queries.tsx';
import type { ChipOption } from '../../show/filter-chip.tsx';

/** The imports of the workspace, newest first. */
export const pastImports = callOptions('history.list', { call: 'import.commit', limit: 100 });

/** Imports as choices of a filter; undone ones made nothing that is still there. */
export function importChoices(answer: OutputOf<'history.list'> | undefined): readonly ChipOption[] {
  return (answer?.acts ?? [])
    .filter(({ undone }) => !undone)
    .map(({ uid, word, params, message }) => ({
      value: uid,
      label: isWordKey(word) ? sayAny(word, params) : message,
    }));
}
