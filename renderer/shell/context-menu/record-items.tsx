import type { ReactNode } from 'react';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { useCall } from '../../api/queries.tsx';
import { ActItems } from '../../components/frame/act-items.tsx';
import type { MenuAct } from '../../components/frame/act-items.tsx';
import { actsOnCustomer } from '../../features/customers/customer-actions.tsx';
import { DealItems } from '../../features/opportunities/page/deal-act-items.tsx';
import { actsOnSalesperson } from '../../features/salespeople/salesperson-acts.ts';
import type { RecordRoute } from './context-place.ts';

interface RecordItemsProps {
  readonly record: RecordRoute;
  /** Runs an action once the menu has closed. */
  choose(this: void, act: () => void): () => void;
}

/** The actions that the page of a record offers. */
export function RecordItems({ record, choose }: RecordItemsProps): ReactNode {
  const { id } = record;
  const onChoose = ({ run }: MenuAct): void => choose(run)();
  switch (record.place) {
    case 'opportunity':
      return <DealItems id={id} choose={choose} />;
    case 'customer':
      return <CustomerItems id={id} onChoose={onChoose} />;
    case 'salesperson':
      return <SalespersonItems id={id} onChoose={onChoose} />;
    default:
      return assertNever(record);
  }
}

interface KindProps {
  readonly id: string;
  onChoose(this: void, act: MenuAct): void;
}

function CustomerItems({ id, onChoose }: KindProps) {
  const { data } = useCall('customer.get', { id });
  const use = useCall('customer.use', { id }).data?.use;
  return data && use !== undefined && <ActItems acts={actsOnCustomer(data, use)} onChoose={onChoose} />;
}

function SalespersonItems({ id, onChoose }: KindProps) {
  const { data } = useCall('salesperson.get', { id });
  return data && <ActItems acts={actsOnSalesperson(data)} onChoose={onChoose} />;
}
