import { say } from '../../../../shared/words/say.ts';
import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import type { ListViews, ReadyView } from '../../../components/list/list-kind.ts';
import { openDialog } from '../../../state/dialogs.ts';
import { openDeals } from './deal-view.ts';
import type { DealShape } from './deal-view.ts';

const ready = ['open', 'mine', 'closing', 'overdue', 'undated', 'won-quarter', 'won-year', 'lost'] as const;
type ReadyId = (typeof ready)[number];

type Order = Pick<DealShape, 'sort' | 'direction'>;
const byCloseDate: Order = { sort: 'closeDate', direction: 'asc' };
const latestFirst: Order = { sort: 'closeDate', direction: 'desc' };

/** "My deals" is only offered if there are several salespeople. */
const readyViews = derive(
  { settings: callOptions('settings.get', {}), people: callOptions('salesperson.list', {}) },
  ({ settings, people }): readonly ReadyView<DealShape>[] => {
    const me = settings?.salespersonId;
    const several = (people?.items ?? []).filter(({ active }) => active).length > 1;
    return [
      view('open', openDeals, byCloseDate),
      ...(several && me !== undefined
        ? [view('mine', { ...openDeals, salespersonId: [me] }, byCloseDate)]
        : []),
      view('closing', { ...openDeals, closes: 'month' }, byCloseDate),
      view('overdue', { ...openDeals, overdue: true }, byCloseDate),
      view('undated', { ...openDeals, undated: true }, byCloseDate),
      view('won-quarter', { status: ['won'], closed: 'quarter' }, latestFirst),
      view('won-year', { status: ['won'], closed: 'year' }, latestFirst),
      view('lost', { status: ['lost'] }, latestFirst),
    ];
  },
);

function view(id: ReadyId, filter: DealShape['filter'], order: Order): ReadyView<DealShape> {
  return { id, name: say(`views.ready.${id}`), shape: { filter, ...order } };
}

/** The views of the list of deals. */
export const dealViews: ListViews<DealShape> = {
  list: 'opportunities',
  ready,
  readyViews,
  askName: (named) => openDialog({ kind: 'name-view', list: 'opportunities', view: named }),
  askRemove: (named) => openDialog({ kind: 'delete-view', list: 'opportunities', view: named }),
  removeAbout: say('views.delete.about'),
};
