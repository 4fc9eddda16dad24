import { say } from '../../../shared/words/say.ts';
import type { MenuAct } from '../../components/frame/act-items.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/route.ts';
import type { Route } from '../../state/route.ts';
import type { Salesperson } from './salesperson.ts';

/** Where salespeople are edited. */
export const people: Route = { place: 'setup', section: 'people' };

/** What can be done with a salesperson; only active ones get deals. */
export function actsOnSalesperson({ id, active }: Salesperson): readonly [edit: MenuAct, newDeal: MenuAct] {
  const edit: MenuAct = { label: say('salesperson.edit'), run: () => goTo(people) };
  const refusal = active ? null : say('salesperson.inactive.about');
  const run = (): void => openDialog({ kind: 'new-opportunity', salespersonId: id });
  return [edit, { label: say('salesperson.new-deal'), refusal, run }];
}
