import { IconArrowRight, IconBolt } from '@tabler/icons-react';
import { commands } from '../../../shared/commands/commands.ts';
import type { CommandSpec, DealAct } from '../../../shared/commands/commands.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { enterStage, optionFor, perform, refusalOf } from '../../features/opportunities/deal-acts.ts';
import { stageName } from '../../components/show/stage-name.ts';
import type { Deal, DealStages } from '../../features/opportunities/offered/deal.ts';
import type { Asked, PaletteItem, PaletteSection } from './palette-item.ts';
import { narrowed } from './score.ts';

/** In the order of the menu. Skip and Jump are offered stage by stage. */
const acts: readonly DealAct[] = [
  ...(['start', 'next', 'previous', 'update', 'won', 'lost', 'resume', 'reopen', 'hold', 'quote'] as const),
  ...(['follow-stage', 'change-cycle', 'move', 'redate', 'delete'] as const),
];

/** The possible actions on the deal in view. */
export function useDealActs({ text, dealId }: Asked): PaletteSection {
  const input = { id: dealId ?? '' };
  const enabled = dealId !== null;
  const deal = useCall('opportunity.get', input, { enabled }).data;
  const stages = useCall('opportunity.stages', input, { enabled }).data;
  const known = enabled && deal !== undefined && stages !== undefined;
  const title = known ? say('palette.deal', { topic: deal.topic }) : '';
  const items = known ? [...actItems(deal, stages), ...stageItems(deal, stages)] : [];
  return narrowed({ key: 'deal', title, items }, text);
}

function actItems(deal: Deal, stages: DealStages): PaletteItem[] {
  return acts
    .filter((act) => refusalOf(act, deal, stages) === null)
    .map((act) => {
      const keys = keysOf(act);
      return {
        key: `act-${act}`,
        Icon: IconBolt,
        title: titleOf(act, stages),
        ...(keys !== undefined && { keys }),
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

function keysOf(act: DealAct): string | undefined {
  const spec: CommandSpec | undefined = commands.find(({ id }) => id === `deal.${act}`);
  return spec?.keys;
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
