import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createService } from './service/create-service.ts';
import { serveLines } from './service/transports/stdio.ts';

/**
 * The app without a window: `npm run -s rpc -- --profile DIR [--workspace NAME] [--now YYYY-MM-DD] [--locale TAG]`.
 * Standard output contains only JSON; the log goes to standard error.
 */
const { values } = parseArgs({
  options: {
    profile: { type: 'string' },
    workspace: { type: 'string' },
    now: { type: 'string' },
    locale: { type: 'string' },
  },
});
if (values.profile === undefined) {
  process.stderr.write('Say which profile to open: --profile DIR\n');
  process.exit(2);
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const service = await createService({
  profileDir: resolve(values.profile),
  workspace: values.workspace,
  now: values.now,
  window: null,
  locale: values.locale ?? 'en-GB',
  workerUrl: new URL('./service/worker.ts', import.meta.url),
  version,
  checkOutputs: true,
  log: (level, message) => process.stderr.write(`${level}: ${message}\n`),
});
process.stdout.on('error', () => process.exit(0));
await serveLines(service, process.stdin, process.stdout);
await service.close();
