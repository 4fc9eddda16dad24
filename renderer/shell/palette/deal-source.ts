import { IconArrowRight, IconBolt } from '@tabler/icons-react';
import type { DealAct } from '../../../shared/commands/commands.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { enterStage, optionFor, perform, refusalOf } from '../../features/opportunities/deal-acts.ts';
import { keysOfAct } from '../../features/opportunities/offered/act-keys.ts';
import { stageName } from '../../components/show/stage-name.ts';
import type { Deal, DealStages } from '../../features/opportunities/offered/deal.ts';
import type { Asked, PaletteItem, PaletteSection } from './palette-item.ts';
import { narrowed } from './score.ts';

/** In the order of the menu. Skip and Jump are offered stage by stage. */
const acts: readonly DealAct[] = [
  ...(['start', 'next', 'previous', 'update', 'won', 'lost', 'resume', 'reopen', 'hold', 'quote'] as const),
  ...(['follow-stage', 'change-cycle', 'move', 'redate', 'delete'] as const),
];

/** The actions on the deal in view. */
export function useDealActs({ text, dealId }: Asked): PaletteSection {
  const input = { id: dealId ?? '' };
  const enabled = dealId !== null;
  const deal = useCall('opportunity.get', input, { enabled }).data;
  const stages = useCall('opportunity.stages', input, { enabled }).data;
  const known = enabled && deal !== undefined && stages !== undefined;
  const title = known ? say('palette.deal', { topic: deal.topic }) : '';
  const items = known ? [...actItems(deal, stages, text !== ''), ...stageItems(deal, stages)] : [];
  return narrowed({ key: 'deal', title, items }, text);
}

/** What isn't possible is found by typing, and says why. Redating is left out: sound dates need none. */
function actItems(deal: Deal, stages: DealStages, isTyped: boolean): PaletteItem[] {
  return acts.flatMap((act) => {
    const refusal = refusalOf(act, deal, stages);
    if (refusal !== null && (!isTyped || act === 'redate')) return [];
    const keys = keysOfAct(act);
    return {
      key: `act-${act}`,
      Icon: IconBolt,
      title: titleOf(act, stages),
      ...(keys !== undefined && { keys }),
      ...(refusal !== null && { about: refusal, refused: true }),
      run: () => perform(act, deal, stages),
    };
  });
}

function titleOf(act: DealAct, stages: DealStages): string {
  const option = act === 'next' || act === 'previous' ? optionFor(act, stages) : undefined;
  if (option && (act === 'next' || act === 'previous')) {
    return say(`deal.act.${act}.to`, { stage: stageName(option) });
  }
  return say(`command.deal.${act}`);
}

/** Stages further away; adjacent ones are Next and Previous. */
function stageItems({ id }: Deal, { stages }: DealStages): PaletteItem[] {
  return stages.flatMap((option) => {
    const { move, stageId } = option;
    if (move !== 'skip' && move !== 'jump') return [];
    return {
      key: `stage-${stageId}`,
      Icon: IconArrowRight,
      title: say(`palette.${move}`, { stage: stageName(option) }),
      run: () => enterStage(id, option),
    };
  });
}
