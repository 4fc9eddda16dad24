import { createListState } from '../../../components/list/list-state.ts';

/** The memory of the list of deals while the window is open. */
export const dealState = createListState({ isKept: true });
