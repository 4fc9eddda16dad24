import { say } from '../../../../shared/words/say.ts';
import { derive } from '../../../api/derived.ts';
import { callOptions } from '../../../api/queries.tsx';
import type { ListViews, ReadyView } from '../../../components/list/list-kind.ts';
import { openDialog } from '../../../state/dialogs.ts';
import { activeCustomers } from './customer-view.ts';
import type { CustomerShape } from './customer-view.ts';

const ready = [
  'all',
  'mine',
  'accounts',
  'contacts',
  'bought',
  'prospects',
  'unreachable',
  'inactive',
] as const;
type ReadyId = (typeof ready)[number];

/** My customers are apart from all customers only where several people sell. */
const readyViews = derive(
  { settings: callOptions('settings.get', {}), people: callOptions('salesperson.list', {}) },
  ({ settings, people }): readonly ReadyView<CustomerShape>[] => {
    const me = settings?.salespersonId;
    const several = (people?.items ?? []).filter(({ active }) => active).length > 1;
    return [
      view('all', activeCustomers),
      ...(several && me !== undefined ? [view('mine', { ...activeCustomers, ownerId: [me] })] : []),
      view('accounts', { ...activeCustomers, kind: ['account'] }),
      view('contacts', { ...activeCustomers, kind: ['contact'] }),
      view('bought', { ...activeCustomers, bought: ['yes'] }),
      view('prospects', { ...activeCustomers, bought: ['no'] }),
      view('unreachable', { ...activeCustomers, unreachable: true }),
      view('inactive', { state: ['inactive'] }),
    ];
  },
);

function view(id: ReadyId, filter: CustomerShape['filter']): ReadyView<CustomerShape> {
  return { id, name: say(`customers.view.${id}`), shape: { filter, sort: 'name', direction: 'asc' } };
}

/** The views of the list of customers. */
export const customerViews: ListViews<CustomerShape> = {
  list: 'customers',
  ready,
  readyViews,
  askName: (named) => openDialog({ kind: 'name-view', list: 'customers', view: named }),
  askRemove: (named) => openDialog({ kind: 'delete-view', list: 'customers', view: named }),
  removeAbout: say('customers.view.delete.about'),
};
