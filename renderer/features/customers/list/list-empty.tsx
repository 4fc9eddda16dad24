import { Button } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { EmptyState } from '../../../components/frame/empty-state.tsx';
import type { EmptyProps } from '../../../components/list/list-kind.ts';
import type { CustomerTypes } from './customer-view.ts';
import { NewCustomer } from './list-actions.tsx';

/** No customers at all, or none that match. */
export function ListEmpty({ filter, onShowUsual }: EmptyProps<CustomerTypes>) {
  const all = useCall('customer.summary', { filter: {} });
  if (all.data === undefined) return null;
  if (all.data.count === 0) {
    return (
      <EmptyState
        title={say('customers.empty.title')}
        about={say('customers.empty.about')}
        act={<NewCustomer filter={filter} />}
      />
    );
  }
  return (
    <EmptyState
      title={say('customers.none.title')}
      about={say('customers.none.about')}
      act={
        <Button variant="default" onClick={onShowUsual}>
          {say('customers.none.act')}
        </Button>
      }
    />
  );
}
