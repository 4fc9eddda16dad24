import type { InputOf } from '../../../../shared/contract/contract.ts';
import { call } from '../../../api/call.ts';
import { run } from '../../../commands/run.ts';
import { BulkDialog } from '../../../components/list/bulk/bulk-dialog.tsx';
import type { BulkActs } from '../../../components/list/bulk/bulk-dialog.tsx';
import type { DealBulk, DialogProps } from '../../../state/dialogs.ts';
import { dealState } from '../list/deal-state.ts';
import { firstAct } from './bulk-act.ts';
import type { BulkAct, BulkOutcome } from './bulk-act.ts';
import { BulkFields } from './bulk-fields.tsx';
import { bulkWords } from './bulk-words.ts';

type Selection = InputOf<'opportunity.bulk'>['selection'];

const acts: BulkActs<DealBulk, Selection, BulkAct, BulkOutcome> = {
  calls: {
    rehearse: (selection, act) => call('opportunity.rehearseBulk', { selection, act }),
    run: (selection, act) =>
      run('opportunity.bulk', { selection, act, skipRefused: true }, { handlesRefusal: true, quiet: true }),
    stop: () => void call('opportunity.stopBulk', {}),
  },
  words: bulkWords,
  first: firstAct,
  tones: { won: 'won', lost: 'lost', delete: 'lost' },
  Fields: BulkFields,
  removes: ({ kind }) => kind === 'remove',
  state: dealState,
};

/** One act on many deals. */
export function BulkDealsDialog({ dialog, onClose }: DialogProps<'bulk-deals'>) {
  return <BulkDialog of={acts} dialog={dialog} onClose={onClose} />;
}
