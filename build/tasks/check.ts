import { touchedTests } from '../checks/changed.ts';
import { finish, runJobs } from '../checks/outcome.ts';
import { staticChecks } from '../checks/static.ts';

// The fast inner loop: the sources, the rules that need no database and no window, and tests of the changes.
finish(await runJobs([touchedTests, ...staticChecks], 2));
