import { ListScreen } from '../../components/list/list-screen.tsx';
import { dealList } from './list/deal-list.tsx';
import type { DealTypes } from './list/deal-types.ts';

/** All deals, in a view. */
export function OpportunitiesScreen() {
  return <ListScreen<DealTypes> kind={dealList} />;
}
