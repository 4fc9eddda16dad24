import { Button } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { EmptyState } from '../../../components/frame/empty-state.tsx';
import type { EmptyProps } from '../../../components/list/list-kind.ts';
import { openDialog } from '../../../state/dialogs.ts';
import type { DealTypes } from './deal-types.ts';

/** No deals at all, or none that match. */
export function ListEmpty({ narrowed, onShowUsual }: EmptyProps<DealTypes>) {
  const all = useCall('opportunity.summary', { filter: {} });
  if (all.data === undefined) return null;
  const create = (
    <Button onClick={() => openDialog({ kind: 'new-opportunity' })} rightSection={<kbd>N</kbd>}>
      {say(all.data.count === 0 ? 'deals.empty.act' : 'deals.new')}
    </Button>
  );
  if (all.data.count === 0) {
    return <EmptyState title={say('deals.empty.title')} about={say('deals.empty.about')} act={create} />;
  }
  if (!narrowed) {
    return (
      <EmptyState title={say('deals.all-closed.title')} about={say('deals.all-closed.about')} act={create} />
    );
  }
  const show = (
    <Button variant="default" onClick={onShowUsual}>
      {say('deals.none.act')}
    </Button>
  );
  return <EmptyState title={say('deals.none.title')} about={say('deals.none.about')} act={show} />;
}
