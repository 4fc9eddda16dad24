import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../paths.ts';

const prettier = join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
const files = process.argv.length > 2 ? process.argv.slice(2) : ['.'];
const { status } = spawnSync(process.execPath, [prettier, '--write', '--log-level', 'warn', ...files], {
  stdio: 'inherit',
  cwd: root,
});
process.exit(status ?? 1);
