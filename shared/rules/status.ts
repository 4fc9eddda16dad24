import { assertNever } from './assert-never.ts';
import type { Refusal, RefusalWord } from './refusal.ts';
import { refuse } from './refusal.ts';

/** Open is In progress or On hold; closed is Won or Lost. Sources: D365, BC. */
export type Status = 'not-started' | 'in-progress' | 'on-hold' | 'won' | 'lost';

export const statuses: readonly Status[] = ['not-started', 'in-progress', 'on-hold', 'won', 'lost'];

/** Actions that depend on the status. `update` is a change of values, in a form or in the list. */
export type StatusAct =
  'start' | 'move' | 'update' | 'hold' | 'resume' | 'close' | 'reopen' | 'delete' | 'change-cycle';

/** The statuses of open deals. */
export const openStatuses = ['in-progress', 'on-hold'] as const satisfies readonly Status[];

export function isOpen(status: Status): status is 'in-progress' | 'on-hold' {
  return status === 'in-progress' || status === 'on-hold';
}

export function isClosed(status: Status): status is 'won' | 'lost' {
  return status === 'won' || status === 'lost';
}

/**
 * Whether the status allows the action; null means yes. For a closed deal, `update` is refused only for the fields
 * that are `locked` in shared/records/opportunity.ts; topic, texts and tags stay editable and are not checked here.
 */
export function checkStatusAct(act: StatusAct, status: Status): Refusal | null {
  const word = refusalOf(act, status);
  return word && refuse(word);
}

function refusalOf(act: StatusAct, status: Status): RefusalWord | null {
  switch (act) {
    case 'start':
      if (status === 'not-started') return null;
      return isClosed(status) ? 'start.closed' : 'start.already-started';
    case 'move':
      return openOnly(status, 'move.not-started', 'move.on-hold', 'move.closed');
    case 'update':
      return isClosed(status) ? 'update.closed' : null;
    case 'hold':
      return openOnly(status, 'hold.not-started', 'hold.already', 'hold.closed');
    case 'resume':
      return status === 'on-hold' ? null : 'resume.not-on-hold';
    case 'close':
      return isClosed(status) ? 'close.already-closed' : null;
    case 'reopen':
      return isClosed(status) ? null : 'reopen.not-closed';
    case 'delete':
      return isOpen(status) ? 'delete.open' : null;
    case 'change-cycle':
      return openOnly(status, 'change-cycle.not-started', 'change-cycle.on-hold', 'change-cycle.closed');
    default:
      return assertNever(act);
  }
}

function openOnly(
  status: Status,
  notStarted: RefusalWord,
  onHold: RefusalWord,
  closed: RefusalWord,
): RefusalWord | null {
  if (status === 'in-progress') return null;
  if (status === 'not-started') return notStarted;
  return status === 'on-hold' ? onHold : closed;
}
