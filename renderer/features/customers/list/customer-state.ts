import { createListState } from '../../../components/list/list-state.ts';

/** What the list of customers remembers while the window is open. */
export const customerState = createListState({ isKept: true });
