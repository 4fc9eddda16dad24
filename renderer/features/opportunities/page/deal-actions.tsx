import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Fragment, useId } from 'react';
import type { DealAct } from '../../../../shared/commands/commands.ts';
import { assertNever } from '../../../../shared/rules/assert-never.ts';
import { say } from '../../../../shared/words/say.ts';
import { optionFor, perform, refusalOf } from '../deal-acts.ts';
import { stageName } from '../../../components/show/stage-name.ts';
import type { Deal, DealStages } from '../offered/deal.ts';
import { actGroups } from './act-groups.ts';
import type { RefusedActs } from './act-groups.ts';
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
  const { possible, refused } = actGroups(deal, stages);
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={say('deal.act.more')}>
          <IconDots size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={say('deal.acts')}>
        {possible.map((group, place) => (
          <Fragment key={group[0]}>
            {place > 0 && <Menu.Divider />}
            {group.map((act) => (
              <Menu.Item
                key={act}
                className={styles.menuItem ?? ''}
                onClick={() => perform(act, deal, stages)}
              >
                {actLabel(act, stages)}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
        {refused.map((group, place) => (
          <RefusedGroup key={group.reason} group={group} stages={stages} heads={place === 0} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface RefusedGroupProps {
  readonly group: RefusedActs;
  readonly stages: DealStages;
  /** The first of them comes after the line below the possible actions. */
  readonly heads: boolean;
}

/** Actions that one reason prevents. Each is still reachable by keyboard, and announced with the reason. */
function RefusedGroup({ group, stages, heads }: RefusedGroupProps) {
  const reason = useId();
  return (
    <>
      {heads && <Menu.Divider />}
      <div role="group" aria-labelledby={reason} className={styles.refused}>
        <p id={reason} className={styles.why}>
          {group.reason}
        </p>
        {group.acts.map((act) => (
          <Menu.Item
            key={act}
            className={styles.refusedItem ?? ''}
            aria-disabled
            aria-describedby={reason}
            closeMenuOnClick={false}
          >
            {actLabel(act, stages)}
          </Menu.Item>
        ))}
      </div>
    </>
  );
}

function actLabel(act: DealAct, stages: DealStages): string {
  const option = act === 'next' || act === 'previous' ? optionFor(act, stages) : undefined;
  if (option && (act === 'next' || act === 'previous')) {
    return say(`deal.act.${act}.to`, { stage: stageName(option) });
  }
  return say(`deal.act.${act}`);
}
