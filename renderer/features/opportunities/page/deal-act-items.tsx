/** Every action on a deal, in a menu: possible ones, and the others with the reason why not. */
import { Menu } from '@mantine/core';
import { Fragment, useId } from 'react';
import type { DealAct } from '../../../../shared/commands/commands.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { stageName } from '../../../components/show/stage-name.ts';
import { optionFor, perform } from '../deal-acts.ts';
import type { Deal, DealStages } from '../offered/deal.ts';
import { actGroups } from './act-groups.ts';
import type { RefusedActs } from './act-groups.ts';
import styles from './head.module.css';

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
  const { possible, refused } = actGroups(deal, stages);
  return (
    <>
      {possible.map((group, place) => (
        <Fragment key={group[0]}>
          {place > 0 && <Menu.Divider />}
          {group.map((act) => (
            <Menu.Item key={act} className={styles.menuItem ?? ''} onClick={() => onChoose(act)}>
              {actLabel(act, stages)}
            </Menu.Item>
          ))}
        </Fragment>
      ))}
      {refused.map((group, place) => (
        <RefusedGroup key={group.reason} group={group} stages={stages} heads={place === 0} />
      ))}
    </>
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
