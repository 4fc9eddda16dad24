/** Every action on a deal, in a menu: possible ones, and the others with the reason why not. */
import type { DealAct } from '../../../../shared/commands/commands.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { GroupedActs } from '../../../components/frame/act-items.tsx';
import { stageName } from '../../../components/show/stage-name.ts';
import { optionFor, perform } from '../deal-acts.ts';
import type { Deal, DealStages } from '../offered/deal.ts';
import { keysOfAct } from '../offered/act-keys.ts';
import { actGroups } from './act-groups.ts';

interface DealItemsProps {
  readonly id: string;
  /** Runs an action once the menu has closed. */
  choose(this: void, act: () => void): () => void;
}

/** The same for the deal of a row. Nothing until it is read. */
export function DealItems({ id, choose }: DealItemsProps) {
  const deal = useCall('opportunity.get', { id }).data;
  const stages = useCall('opportunity.stages', { id }).data;
  if (deal === undefined || stages === undefined) return null;
  return (
    <DealActItems
      deal={deal}
      stages={stages}
      onChoose={(act) => choose(() => perform(act, deal, stages))()}
    />
  );
}

interface DealActItemsProps {
  readonly deal: Deal;
  readonly stages: DealStages;
  onChoose(this: void, act: DealAct): void;
}

export function DealActItems({ deal, stages, onChoose }: DealActItemsProps) {
  const groups = actGroups(deal, stages).map((group) =>
    group.map(({ act, refusal }) => ({
      label: actLabel(act, stages),
      grave: act === 'delete',
      keys: keysOfAct(act),
      refusal,
      run: () => onChoose(act),
    })),
  );
  return <GroupedActs groups={groups} onChoose={({ run }) => run()} />;
}

function actLabel(act: DealAct, stages: DealStages): string {
  const option = act === 'next' || act === 'previous' ? optionFor(act, stages) : undefined;
  if (option && (act === 'next' || act === 'previous')) {
    return say(`deal.act.${act}.to`, { stage: stageName(option) });
  }
  return say(`deal.act.${act}`);
}
