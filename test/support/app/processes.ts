import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Descendants of `ancestor`, without itself. Linux only. */
export function descendantsOf(ancestor: number): number[] {
  const parents = new Map(allProcesses().map((pid) => [pid, parentOf(pid)]));
  const comesFrom = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent === ancestor || (parent !== undefined && parent > 1 && comesFrom(parent));
  };
  return [...parents.keys()].filter(comesFrom);
}

export function isAlive(pid: number): boolean {
  return parentOf(pid) !== undefined;
}

/** Open ports of these processes that others could connect to. Linux only. */
export function listeningSockets(pids: readonly number[]): string[] {
  const own = new Set(pids.flatMap(socketsOf));
  const table = ['tcp', 'tcp6'].flatMap((name) => read(`/proc/net/${name}`).split('\n').slice(1));
  const listening = table.map((line) => line.trim().split(/\s+/)).filter((fields) => fields[3] === '0A');
  return listening.filter((fields) => own.has(`socket:[${fields[9]}]`)).map((fields) => fields[1] ?? '');
}

function allProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Undefined for a process that has ended, even if it is still listed. */
function parentOf(pid: number): number | undefined {
  const afterName = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  const [state, parent] = afterName;
  return state === undefined || parent === undefined || state === 'Z' ? undefined : Number(parent);
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((name) => readlinkSync(`/proc/${pid}/fd/${name}`));
  } catch {
    return []; // It has ended by now.
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
