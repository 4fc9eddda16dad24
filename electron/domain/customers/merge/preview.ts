import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/contract.ts';
import { differ } from '../../../../shared/rules/merging.ts';
import type { Readable } from '../../../store/connection/database.ts';
import { countQuotes, sharedContacts } from '../../../store/customers/merging.ts';
import { getCustomer } from '../../../store/customers/read.ts';
import { countMoving } from '../../../store/customers/references.ts';
import { findRecord } from '../../../store/records/records-io.ts';
import type { ReadContext } from '../../context.ts';
import { found } from '../../refusal.ts';
import { mergeFields, parentsAfter, type Party } from './fields.ts';
import { partyOf } from './party.ts';

type Preview = OutputOf<'customer.mergePreview'>;

/** What a merge would do: the fields to choose, with proposals, and what moves to the survivor. */
export function previewMerge({ db }: ReadContext, input: ParsedInputOf<'customer.mergePreview'>): Preview {
  const party = partyOf(db, input);
  return {
    kind: party[0].kind,
    records: recordsOf(db, party),
    fields: mergeFields(db, party).map(({ name, candidates, proposed }) => ({
      field: name,
      proposed,
      differs: differ(candidates),
    })),
    ...consequences(db, input),
  };
}

/** What moves, and the contacts that are then there twice. */
export function consequences(
  db: Readable,
  { survivor, losers }: Pick<ParsedInputOf<'customer.merge'>, 'survivor' | 'losers'>,
): Pick<Preview, 'moves' | 'sameContacts'> {
  return {
    moves: { ...countMoving(db, { survivor, losers }), quotes: countQuotes(db, losers) },
    sameContacts: sharedContacts(db, [survivor, ...losers]),
  };
}

/** The customers, each with the parent that it could give to the survivor. */
function recordsOf(db: Readable, party: Party): Preview['records'] {
  const parents = party[0].kind === 'account' ? parentsAfter(db, party) : [];
  return party.map(({ id }, i) => {
    const parent = findRecord(db, 'customer', parents[i] ?? '');
    return {
      ...found(getCustomer(db, id)),
      parentId: parent?.id ?? null,
      parent: parent && { id: parent.id, name: parent.name },
    };
  });
}
