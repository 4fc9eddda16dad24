import type { DealAct } from '../../../../shared/commands/commands.ts';
import { say } from '../../../../shared/words/say.ts';
import { wordsOf } from '../../../commands/refusals.ts';
import { refusalIn } from '../../../api/call.ts';
import { callOptions, queryClient } from '../../../api/queries.tsx';
import { dealInView } from '../../../state/deal-in-view.ts';
import { showToast } from '../../../state/toasts.ts';
import { perform, refusalOf } from '../deal-acts.ts';

/** Runs an action on the deal in view, or shows a toast with the reason why it is not possible. */
export function actInView(act: DealAct): void {
  const id = dealInView();
  if (id === null) refuse(say('command.no-deal'));
  else void actOnDeal(act, id);
}

/** Runs an action on the deal of a row, or shows a toast with the reason why it is not possible. Never throws. */
export async function actOnDeal(act: DealAct, id: string): Promise<void> {
  try {
    const [deal, stages] = await Promise.all([
      queryClient.fetchQuery(callOptions('opportunity.get', { id })),
      queryClient.fetchQuery(callOptions('opportunity.stages', { id })),
    ]);
    const refusal = refusalOf(act, deal, stages);
    if (refusal === null) perform(act, deal, stages);
    else refuse(refusal);
  } catch (cause) {
    refuse(wordsOf(refusalIn(cause)));
  }
}

function refuse(words: string): void {
  showToast({ tone: 'refusal', words });
}
