import { historyState, listHistory } from '../../../domain/history.ts';
import { lastDueDay } from '../../../domain/today/due.ts';
import { setUpWorkspace } from '../../../domain/setup/set-up.ts';
import { countPlaces } from '../../../store/today/counts.ts';
import {
  getDraft,
  getUiState,
  listDrafts,
  removeDraft,
  saveDraft,
  saveUiState,
} from '../../../store/notebook/notebook.ts';
import { listViews, removeView, saveView } from '../../../store/notebook/views.ts';
import type { Commands, Queries } from './types.ts';

type AppFamily = 'app' | 'workspace' | 'backup' | 'history' | 'draft' | 'ui' | 'view';

export const appQueries: Queries<AppFamily> = {
  'app.counts': ({ db, today }) => countPlaces(db, lastDueDay(today)),
  'history.list': ({ db }, input) => listHistory(db, input),
  'history.state': ({ db }) => historyState(db),
  'draft.list': ({ db }) => ({ drafts: listDrafts(db) }),
  'draft.get': ({ db }, input) => ({ value: getDraft(db, input) }),
  'view.list': ({ db }, input) => ({ items: listViews(db, input.list) }),
  'ui.get': ({ db }, { key }) => ({ value: getUiState(db, key) }),
};

export const appCommands: Commands<AppFamily> = {
  'workspace.setUp': (act, input) => setUpWorkspace(act, input),
  'draft.save': ({ db, now }, input) => (saveDraft(db, { ...input, at: now }), {}),
  'draft.remove': ({ db }, input) => (removeDraft(db, input), {}),
  'view.save': ({ db }, input) => (saveView(db, input), {}),
  'view.remove': ({ db }, input) => (removeView(db, input.id), {}),
  'ui.save': ({ db }, input) => (saveUiState(db, input.key, input.value), {}),
};
