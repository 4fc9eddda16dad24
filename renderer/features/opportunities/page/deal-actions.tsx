import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { DealAct } from '../../../../shared/commands/commands.ts';
import { assertNever } from '../../../../shared/rules/assert-never.ts';
import { say } from '../../../../shared/words/say.ts';
import { perform, refusalOf } from '../deal-acts.ts';
import type { Deal, DealStages } from '../offered/deal.ts';
import { DealActItems } from './deal-act-items.tsx';
import styles from './head.module.css';

interface DealActionsProps {
  readonly deal: Deal;
  readonly stages: DealStages;
}

/** Buttons for the actions that fit the status, and a menu of all actions: impossible ones give the reason. */
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
      // The second click of a double click would act on the result of the first: two stages instead of one.
      onClick={({ detail }) => detail < 2 && perform(act, deal, stages)}
    >
      {say(`deal.act.${act}`)}
    </Button>
  );
}

function MoreMenu({ deal, stages }: DealActionsProps) {
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={say('deal.act.more')}>
          <IconDots size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={say('deal.acts')}>
        <DealActItems deal={deal} stages={stages} onChoose={(act) => perform(act, deal, stages)} />
      </Menu.Dropdown>
    </Menu>
  );
}
