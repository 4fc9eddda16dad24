import { finish, runJobs } from '../checks/outcome.ts';
import { staticChecks } from '../checks/static.ts';
import { vitest } from '../checks/tests.ts';

// The quick inner loop: the sources, and the rules that need no database and no window.
finish(await runJobs([vitest('unit tests', 'test/unit/'), ...staticChecks], 2));
