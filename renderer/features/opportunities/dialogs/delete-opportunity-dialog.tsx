import { isClosed } from '../../../../shared/rules/status.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { currentRoute, goTo } from '../../../state/route.ts';
import type { Deal } from '../offered/deal.ts';
import { useFormAct } from './deal-form.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import styles from './deal-form.module.css';

/** Lists everything that is deleted with the deal, and deletes it in one step that can be undone. */
export function DeleteOpportunityDialog({ dialog, onClose }: DialogProps<'delete-opportunity'>) {
  const { id } = dialog;
  const deal = useCall('opportunity.get', { id });
  const entries = useCall('opportunity.entries', { id });
  const form = useFormAct(onClose);
  if (!deal.data || !entries.data) return null;
  const remove = async (): Promise<boolean> => {
    const done = await form.perform('opportunity.remove', { id });
    const at = currentRoute();
    if (done && at.place === 'opportunity' && at.id === id) goTo({ place: 'opportunities' });
    return done;
  };
  return (
    <DialogFrame
      title={say('delete-deal.title', { topic: deal.data.topic })}
      onClose={onClose}
      note={say('dialog.undoable')}
      act={{ label: say('delete-deal.act'), tone: 'lost', run: remove }}
    >
      <p>{say('delete-deal.goes')}</p>
      <ul className={styles.list}>
        {goingWith(deal.data, entries.data.entries.length).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.plain}>{say('delete-deal.stays', { customer: deal.data.customer.name })}</p>
      <RefusalLine error={form.error} shown={[]} />
    </DialogFrame>
  );
}

function goingWith(deal: Deal, entries: number): string[] {
  return [
    say('delete-deal.entries', { n: entries }),
    ...(deal.quotes.length > 0 ? [say('delete-deal.quotes', { n: deal.quotes.length })] : []),
    ...(isClosed(deal.status) ? [say('delete-deal.closing', { outcome: deal.status })] : []),
  ];
}
