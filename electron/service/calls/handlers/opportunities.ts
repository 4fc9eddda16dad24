import { closeOpportunity } from '../../../domain/opportunities/close.ts';
import { selected } from '../../../domain/bulk/bulk.ts';
import { dealBulk } from '../../../domain/bulk/deals.ts';
import { sampleOf } from '../../../domain/export/sample.ts';
import { exportDeals } from '../../../domain/opportunities/export.ts';
import { createOpportunity } from '../../../domain/opportunities/create.ts';
import { groupOpportunities } from '../../../domain/opportunities/groups.ts';
import { setHold } from '../../../domain/opportunities/hold.ts';
import { changeCycle, followStage, moveOpportunity } from '../../../domain/opportunities/move.ts';
import { noteQuote, removeQuote } from '../../../domain/opportunities/quotes.ts';
import { removePerson, setPerson } from '../../../domain/opportunities/people.ts';
import { getOpportunity } from '../../../domain/opportunities/read.ts';
import { removeOpportunity } from '../../../domain/opportunities/remove.ts';
import { redateOpportunity } from '../../../domain/opportunities/redate.ts';
import { reopenOpportunity } from '../../../domain/opportunities/reopen.ts';
import { stageOptions } from '../../../domain/opportunities/stage-options.ts';
import { setCycle, startOpportunity } from '../../../domain/opportunities/start.ts';
import { summarise } from '../../../domain/opportunities/summary.ts';
import { updateOpportunity } from '../../../domain/opportunities/update.ts';
import { setTags } from '../../../domain/tags/record-tags.ts';
import { readPage } from '../../../store/lists/pages.ts';
import { deals } from '../../../store/opportunities/list.ts';
import { statusCounts } from '../../../store/opportunities/selected.ts';
import { readEntries, readOthers } from '../../../store/opportunities/read.ts';
import type { Commands, Queries } from './types.ts';

type DealFamily = 'opportunity' | 'externalQuote';

export const opportunityQueries: Queries<DealFamily> = {
  'opportunity.list': ({ db, today }, input) => ({ rows: readPage(db, deals, input, today) }),
  'opportunity.summary': (context, { filter }) => summarise(context, filter),
  'opportunity.selection': ({ db, today }, { selection }) => ({
    statuses: [...statusCounts(db, selected(dealBulk, db, selection, today))],
  }),
  'opportunity.groups': (context, input) => groupOpportunities(context, input),
  'opportunity.exportSample': (context, input) => sampleOf(exportDeals(context, input), input),
  'opportunity.get': (context, { id }) => getOpportunity(context, id),
  'opportunity.entries': ({ db }, { id }) => ({ entries: readEntries(db, id) }),
  'opportunity.others': ({ db }, { id }) => ({ rows: readOthers(db, id) }),
  'opportunity.stages': (context, input) => stageOptions(context, input),
};

export const opportunityCommands: Commands<DealFamily> = {
  'opportunity.create': (act, input) => createOpportunity(act, input),
  'opportunity.update': (act, input) => updateOpportunity(act, input),
  'opportunity.start': (act, input) => startOpportunity(act, input),
  'opportunity.move': (act, input) => moveOpportunity(act, input),
  'opportunity.setCycle': (act, input) => setCycle(act, input),
  'opportunity.changeCycle': (act, input) => changeCycle(act, input),
  'opportunity.followStage': (act, input) => followStage(act, input),
  'opportunity.hold': (act, input) => setHold(act, input, true),
  'opportunity.resume': (act, input) => setHold(act, input, false),
  'opportunity.close': (act, input) => closeOpportunity(act, input),
  'opportunity.reopen': (act, input) => reopenOpportunity(act, input),
  'opportunity.redate': (act, { id }) => redateOpportunity(act, id),
  'opportunity.remove': (act, { id }) => removeOpportunity(act, id),
  'opportunity.setPerson': (act, input) => setPerson(act, input),
  'opportunity.removePerson': (act, input) => removePerson(act, input),
  'opportunity.setTags': (act, input) => setTags(act, 'opportunity', input),
  'externalQuote.note': (act, input) => noteQuote(act, input),
  'externalQuote.remove': (act, { id }) => removeQuote(act, id),
};
