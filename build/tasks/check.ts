import { touchedTests } from '../checks/changed.ts';
import { finish, runJobs } from '../checks/outcome.ts';
import { staticChecks } from '../checks/static.ts';

// The quick inner loop: the sources, the rules that need no database and no window, and what the change touches.
finish(await runJobs([touchedTests, ...staticChecks], 2));
