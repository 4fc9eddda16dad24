import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { call } from '../../../api/call.ts';
import { run } from '../../../commands/run.ts';
import { BulkForm } from '../../../components/list/bulk/bulk-form.tsx';
import type { BulkCalls } from '../../../components/list/bulk/bulk-kind.ts';
import { selectNothing } from '../../../components/grid/row-selection.ts';
import type { BulkKind, BulkSelection, DialogProps } from '../../../state/dialogs.ts';
import { dealState } from '../list/deal-state.ts';
import { firstAct } from './bulk-act.ts';
import type { BulkAct, BulkOutcome } from './bulk-act.ts';
import { BulkFields } from './bulk-fields.tsx';
import { bulkWords } from './bulk-words.ts';

const calls: BulkCalls<BulkSelection, BulkAct, BulkOutcome> = {
  rehearse: (selection, act) => call('opportunity.rehearseBulk', { selection, act }),
  run: (selection, act) =>
    run('opportunity.bulk', { selection, act, skipRefused: true }, { handlesRefusal: true, quiet: true }),
  stop: () => void call('opportunity.stopBulk', {}),
};

const tones: Partial<Record<BulkKind, 'won' | 'lost'>> = { won: 'won', lost: 'lost', delete: 'lost' };

/** One act on many deals. The selection stays, unless the deals are gone. */
export function BulkDialog({ dialog, onClose }: DialogProps<'bulk'>) {
  const { act: kind, selection, n } = dialog;
  const [act, setAct] = useState<BulkAct | null>(() => firstAct(kind));
  const tone = tones[kind];
  return (
    <BulkForm
      calls={calls}
      words={bulkWords(kind, say(`bulk.title.${kind}`, { count: n }))}
      {...(tone && { tone })}
      selection={selection}
      n={n}
      act={act}
      onDone={({ kind: done }) => done === 'remove' && dealState.select(selectNothing)}
      onClose={onClose}
    >
      <BulkFields kind={kind} act={act} onChange={setAct} />
    </BulkForm>
  );
}
