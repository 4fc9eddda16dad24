import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { useCall } from '../../../api/queries.tsx';
import { selectNothing } from '../../../components/grid/row-selection.ts';
import { run, wordsOfAct } from '../../../commands/run.ts';
import { currentRoute, goTo } from '../../../state/route.ts';
import { noteSaved } from '../../../state/saving.ts';
import { showToast } from '../../../state/toasts.ts';
import { customerState } from '../list/customer-state.ts';

export type MergePreview = OutputOf<'customer.mergePreview'>;

/** What is chosen in the dialog. */
export interface MergeChoices {
  /** The customers in the order of their columns, which stays whoever is kept. */
  readonly ids: readonly string[];
  readonly survivor: string;
  /** Undefined until known, and while there is only one customer. */
  readonly preview: MergePreview | undefined;
  /** Whose value a field takes. */
  chosen(this: void, field: MergePreview['fields'][number]): string;
  readonly error: CallError | null;
  add(this: void, id: string): void;
  keep(this: void, id: string): void;
  choose(this: void, field: string, id: string): void;
  /** Merges them. False when it was refused. */
  merge(this: void): Promise<boolean>;
}

export function useMergeChoices(given: readonly string[]): MergeChoices {
  const [ids, setIds] = useState(given);
  const [kept, setKept] = useState<string | null>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const [error, setError] = useState<CallError | null>(null);
  const first = ids[0] ?? '';
  const enabled = ids.length > 1;
  const previewOf = (survivor: string) => ({ survivor, losers: ids.filter((id) => id !== survivor) });
  const known = useCall('customer.mergePreview', previewOf(first), { enabled, keepPrevious: true }).data;
  // An inactive customer can't be kept, so the first active one is.
  const survivor = kept ?? known?.records.find(({ active }) => active)?.id ?? first;
  const asked = previewOf(survivor);
  const preview = useCall('customer.mergePreview', asked, { enabled, keepPrevious: true });
  const chosen: MergeChoices['chosen'] = ({ field, proposed }) => choices[field] ?? proposed;
  return {
    ids,
    survivor,
    preview: enabled ? preview.data : undefined,
    chosen,
    error: error ?? preview.error,
    add: (id) => setIds((before) => [...before, id]),
    keep: setKept,
    choose: (field, id) => setChoices((before) => ({ ...before, [field]: id })),
    merge: async () => {
      // What is sent is what was seen, also of fields that were left as proposed.
      const seen = preview.data?.fields ?? [];
      const choose = Object.fromEntries(seen.map((field) => [field.field, chosen(field)]));
      const result = await run('customer.merge', { ...asked, choose }, { handlesRefusal: true, quiet: true });
      if (!result.ok) setError(result.error);
      else afterMerge(result.value, asked.losers);
      return result.ok;
    },
  };
}

/** From the page of a customer that is now part of another, this leads to the other one. */
function afterMerge({ id, act }: OutputOf<'customer.merge'>, losers: readonly string[]): void {
  noteSaved();
  customerState.select(selectNothing);
  const route = currentRoute();
  if (route.place === 'customer' && losers.includes(route.id))
    goTo({ place: 'customer', id }, { replace: true });
  showToast({ tone: 'done', words: wordsOfAct(act), undo: act.txn });
}
