import { createListState } from '../../../components/list/list-state.ts';

/** What the list of deals remembers while the window is open. */
export const dealState = createListState({ isKept: true });
