import { finish, runJobs, verdict } from '../checks/outcome.ts';
import type { Job } from '../checks/outcome.ts';
import { staticChecks } from '../checks/static.ts';
import { vitest, wholeApp, wholeAppInLong } from '../checks/tests.ts';
import { ensureBrowser } from '../setup/browser.ts';
import { bundle } from '../setup/bundle.ts';

const build: Job = {
  name: 'build',
  run: async () => {
    await bundle();
    return verdict('build', true, '');
  },
};

const browser: Job = {
  name: 'browser',
  run: async () => {
    ensureBrowser();
    return verdict('browser', true, '');
  },
};

// First the part that needs the network, then two jobs at a time, then the windows alone, since they measure time.
const setUp = await runJobs([browser], 1);
const quick = await runJobs([build, vitest, ...staticChecks], 2);
const apps = process.argv.includes('--long') ? [wholeApp, wholeAppInLong] : [wholeApp];
const windows = setUp.some(({ failed }) => failed > 0) ? [] : await runJobs(apps, 1);
finish([...setUp, ...quick, ...windows]);
