import { checkStatusAct } from '../../../../shared/rules/status.ts';
import { say } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { CellChoice, CellMenu } from '../../../components/grid/cell-menu.tsx';
import type { CellEditing } from '../../../components/fields/cell-editing.ts';
import { openDialog } from '../../../state/dialogs.ts';
import { enterStage } from '../deal-acts.ts';
import { stageName } from '../../../components/show/stage-name.ts';
import type { DealRow, StageOption } from './deal.ts';
import { RefusedCell } from '../../../components/grid/refused-cell.tsx';
import { sayAny } from '../../../../shared/words/say.ts';

interface StageEditorProps {
  readonly row: DealRow;
  readonly editing: CellEditing;
}

/** The stages of the deal's cycle: reachable ones, and the reasons against the others. */
export function StageEditor({ row, editing }: StageEditorProps) {
  const refusal = checkStatusAct('move', row.status);
  if (refusal) {
    const act = wayOut(row);
    return (
      <RefusedCell
        words={sayAny(refusal.word, refusal.params)}
        onLeave={editing.onLeave}
        {...(act && { act })}
      />
    );
  }
  return <StageMenu row={row} editing={editing} />;
}

function wayOut({ status, id }: DealRow): { label: string; run: () => void } | null {
  if (status === 'not-started') {
    return { label: say('deals.edit.start'), run: () => openDialog({ kind: 'start', id }) };
  }
  if (status === 'on-hold') {
    return { label: say('deal.act.resume'), run: () => void run('opportunity.resume', { id }) };
  }
  return { label: say('deal.act.reopen'), run: () => openDialog({ kind: 'reopen', id }) };
}

function StageMenu({ row, editing }: StageEditorProps) {
  const { data } = useCall('opportunity.stages', { id: row.id });
  if (!data) return null;
  const choose = (option: StageOption): void => {
    editing.onLeave();
    window.setTimeout(() => enterStage(row.id, option));
  };
  return (
    <CellMenu label={say('deals.edit.stage', { topic: row.topic })} onLeave={editing.onLeave}>
      {data.stages.map((option) => (
        <CellChoice
          key={option.stageId}
          current={option.move === 'update'}
          refusal={option.move === null ? whyNot(option) : null}
          onChoose={() => choose(option)}
        >
          {stageName(option)}
          {option.move !== null && option.move !== 'update' && option.refusals.length > 0 ? ' …' : ''}
        </CellChoice>
      ))}
    </CellMenu>
  );
}

function whyNot({ refusals }: StageOption): string {
  return refusals.map(({ word, params }) => sayAny(word, params)).join(' ');
}
