import { queryHandlers } from './calls/handlers/queries.ts';
import { ImportTask } from './threads/import-task.ts';
import { jobs } from './threads/jobs.ts';
import type { ThreadWorks } from './threads/kinds.ts';
import { answerQueries } from './threads/queries.ts';

/** The implementation of each kind of thread. The contract's handlers answer queries. */
export const threadWorks: ThreadWorks = {
  queries: ({ file }) => answerQueries(file, queryHandlers),
  job: () => jobs,
  import: (start) => new ImportTask(start),
};
