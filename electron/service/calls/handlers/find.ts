import { findRecords } from '../../../domain/find/find.ts';
import { noteOpened } from '../../../domain/find/recent.ts';
import { todayOf } from '../../../domain/today/today.ts';
import { listRecent } from '../../../store/notebook/recent.ts';
import type { Commands, Queries } from './types.ts';

type FindFamily = 'search' | 'recent' | 'today';

export const findQueries: Queries<FindFamily> = {
  'search.find': (context, input) => findRecords(context, input),
  'recent.list': ({ db }, { limit }) => ({ rows: listRecent(db, limit) }),
  'today.get': (context, input) => todayOf(context, input),
};

export const findCommands: Commands<FindFamily> = {
  'recent.note': (act, input) => noteOpened(act, input),
};
