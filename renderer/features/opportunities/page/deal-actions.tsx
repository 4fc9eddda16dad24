import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { DealAct } from '../../../../shared/commands/commands.ts';
import { assertNever } from '../../../../shared/rules/assert-never.ts';
import { say } from '../../../../shared/words/say.ts';
import { optionFor, perform, refusalOf } from '../deal-acts.ts';
import { stageName } from '../deal.ts';
import type { Deal, DealStages } from '../deal.ts';
import styles from './head.module.css';

interface DealActionsProps {
  readonly deal: Deal;
  readonly stages: DealStages;
}

/** The acts that fit the status as buttons, every act in the menu: those that cannot be done say why. */
export function DealActions({ deal, stages }: DealActionsProps) {
  const shown = buttonsFor(deal).filter((act) => refusalOf(act, deal, stages) === null);
  return (
    <>
      {shown.map((act) => (
        <ActButton key={act} act={act} deal={deal} stages={stages} />
      ))}
      <MoreMenu deal={deal} stages={stages} />
    </>
  );
}

function buttonsFor({ status }: Deal): readonly DealAct[] {
  switch (status) {
    case 'not-started':
      return ['start', 'won', 'lost'];
    case 'in-progress':
      return ['next', 'update', 'won', 'lost'];
    case 'on-hold':
      return ['resume', 'update', 'won', 'lost'];
    case 'won':
    case 'lost':
      return ['reopen'];
    default:
      return assertNever(status);
  }
}

interface ActProps extends DealActionsProps {
  readonly act: DealAct;
}

const mainActs: readonly DealAct[] = ['start', 'resume'];

function ActButton({ act, deal, stages }: ActProps) {
  const tone = act === 'won' || act === 'lost' ? styles[act] : undefined;
  return (
    <Button
      variant={mainActs.includes(act) ? 'filled' : 'default'}
      {...(tone !== undefined && { className: tone })}
      // The second click of a double click would act on what the first one made: two stages instead of one.
      onClick={({ detail }) => detail < 2 && perform(act, deal, stages)}
    >
      {say(`deal.act.${act}`)}
    </Button>
  );
}

const groups: readonly (readonly DealAct[])[] = [
  ['start', 'next', 'previous', 'skip', 'jump', 'move'],
  ['update', 'follow-stage', 'quote', 'hold', 'resume', 'change-cycle'],
  ['won', 'lost', 'reopen', 'delete'],
];

function MoreMenu({ deal, stages }: DealActionsProps) {
  const first = groups.flat().find((act) => refusalOf(act, deal, stages) === null);
  return (
    <Menu position="bottom-end" width={300} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={say('deal.act.more')}>
          <IconDots size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={say('deal.acts')}>
        {groups.flatMap((group, place) => [
          ...(place > 0 ? [<Menu.Divider key={`line-${group[0] ?? ''}`} />] : []),
          ...group.map((act) => (
            <ActItem key={act} act={act} deal={deal} stages={stages} first={act === first} />
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}

function ActItem({ act, deal, stages, first }: ActProps & { readonly first: boolean }) {
  const refusal = refusalOf(act, deal, stages);
  return (
    <Menu.Item
      className={styles.menuItem ?? ''}
      aria-disabled={refusal !== null || undefined}
      {...(first && { 'data-autofocus': true })}
      closeMenuOnClick={refusal === null}
      onClick={() => refusal === null && perform(act, deal, stages)}
    >
      {actLabel(act, stages)}
      {refusal !== null && <span className={styles.why}>{refusal}</span>}
    </Menu.Item>
  );
}

function actLabel(act: DealAct, stages: DealStages): string {
  const option = act === 'next' || act === 'previous' ? optionFor(act, stages) : undefined;
  if (option && (act === 'next' || act === 'previous')) {
    return say(`deal.act.${act}.to`, { stage: stageName(option) });
  }
  return say(`deal.act.${act}`);
}
