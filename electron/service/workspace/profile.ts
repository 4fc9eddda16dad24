import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v4 as uuid } from 'uuid';
import { spokenOrder } from '../../../shared/words/speech.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { replaceFile } from '../../files/atomic-file.ts';
import { StoreTrouble, troubleOf } from '../../store/connection/trouble.ts';
import { sweepFolder } from '../../store/workspace-file/temporary-file.ts';
import { countedNumbers, recordedNumbers } from '../../store/workspace-file/about.ts';
import { backupEnding } from '../../store/workspace-file/backup.ts';
import { openLedger, type NumberLedger } from '../../store/setup/number-ledger.ts';
import { lockFile } from '../../store/connection/lock.ts';

/** A folder with everything for one installation: `profile.json`, `workspaces/<name>/`. One process at a time. */
export interface Profile {
  readonly dir: string;
  /** Identifies this installation in the journal. */
  readonly device: string;
  /** The numbers that were given in any of its workspaces, and the ledger's file. */
  readonly numbers: { readonly ledger: NumberLedger; readonly file: string };
  release(): void;
}

interface ProfileFile {
  readonly device: string;
  readonly lastWorkspace: string | null;
}

/** Opens a profile, creating it if needed. Throws StoreTrouble: locked, unwritable. */
export function openProfile(dir: string): Profile {
  try {
    mkdirSync(join(dir, 'workspaces'), { recursive: true });
    const release = lockFile(join(dir, 'profile.lock'));
    try {
      const kept = readProfileFile(dir);
      keepProfileFile(dir, kept);
      sweepWorkspaces(dir);
      const numbers = openNumbers(dir);
      return {
        dir,
        device: kept.device,
        numbers,
        release: () => {
          numbers.ledger.close();
          release();
        },
      };
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    throw troubleOf(error);
  }
}

/** A profile without a ledger gathers what its workspaces gave, and what their backups know of. */
function openNumbers(dir: string): Profile['numbers'] {
  const file = join(dir, 'numbers.db');
  const { ledger, isNew } = openLedger(file, Date.now);
  if (isNew) {
    for (const path of workspaceFiles(dir)) {
      // A backup's counters say enough: its records are those of the workspace.
      const recorded = path.endsWith(backupEnding) ? [] : recordedNumbers(path);
      for (const { series, given } of [...countedNumbers(path), ...recorded]) ledger.notice(series, given);
    }
  }
  return { ledger, file };
}

/** Every file that is or was a workspace: the present ones, those put aside, and the backups. */
function workspaceFiles(dir: string): string[] {
  return readdirSync(join(dir, 'workspaces'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWorkspaceFile(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const isWorkspaceFile = (name: string): boolean =>
  /^workspace\.db(?:\.before-\d+)?$/.test(name) || name.endsWith(backupEnding);

/** Left-overs of a killed process. A folder that can't be cleaned up doesn't keep anyone from working. */
function sweepWorkspaces(dir: string): void {
  for (const workspace of readdirSync(join(dir, 'workspaces'))) {
    for (const folder of [
      join(dir, 'workspaces', workspace),
      join(dir, 'workspaces', workspace, 'backups'),
    ]) {
      try {
        sweepFolder(folder);
      } catch {
        // Opening the workspace tells what is wrong with its folder.
      }
    }
  }
}

/** The saved data; an unreadable file is ignored. */
function readProfileFile(dir: string): ProfileFile {
  const blank = { device: uuid(), lastWorkspace: null };
  const text = textOf(dir);
  if (text === null) return blank;
  try {
    return { ...blank, ...(JSON.parse(text) as Partial<ProfileFile>) };
  } catch {
    return blank;
  }
}

function textOf(dir: string): string | null {
  try {
    return readFileSync(join(dir, 'profile.json'), 'utf8');
  } catch {
    return null;
  }
}

/** Only writes changes: a start that changes nothing doesn't wait for the disk. */
function keepProfileFile(dir: string, { device, lastWorkspace }: ProfileFile): void {
  const text = `${JSON.stringify({ device, lastWorkspace }, null, 2)}\n`;
  if (text !== textOf(dir)) replaceFile(join(dir, 'profile.json'), text);
}

export interface WorkspaceFolder {
  readonly name: string;
  /** The data file. */
  readonly file: string;
  readonly backups: string;
}

export function workspaceFolder(profile: Profile, name: string): WorkspaceFolder {
  const dir = join(profile.dir, 'workspaces', name);
  return { name, file: join(dir, 'workspace.db'), backups: join(dir, 'backups') };
}

/** Names of the workspaces in alphabetical order. */
export function listWorkspaces(profile: Pick<Profile, 'dir'>): string[] {
  return readdirSync(join(profile.dir, 'workspaces'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort(spokenOrder().compare);
}

/** When the data file was last written, in UTC milliseconds; null when there is none yet. */
export function modifiedAt(folder: WorkspaceFolder): number | null {
  const times = [folder.file, `${folder.file}-wal`]
    .filter((file) => existsSync(file))
    .map((file) => statSync(file).mtimeMs);
  return times.length === 0 ? null : Math.round(Math.max(...times));
}

/** A workspace with this name in any spelling, since file systems differ in what they distinguish. */
export function findWorkspace(profile: Profile, name: string): string | null {
  return listWorkspaces(profile).find((known) => identityKey(known) === identityKey(name)) ?? null;
}

/** Creates the folder of a new workspace. */
export function addWorkspace(profile: Profile, name: string): WorkspaceFolder {
  if (findWorkspace(profile, name) !== null) throw new StoreTrouble('unknown', 'workspace exists');
  const folder = workspaceFolder(profile, name);
  mkdirSync(folder.backups, { recursive: true });
  return folder;
}

/** Removes the folder of a workspace that could not be created. Never for one that was ever open. */
export function dropWorkspace(folder: WorkspaceFolder): void {
  rmSync(dirname(folder.file), { recursive: true, force: true });
}

export function lastWorkspace(profile: Profile): string | null {
  const { lastWorkspace: last } = readProfileFile(profile.dir);
  return last !== null && findWorkspace(profile, last) === last ? last : null;
}

export function rememberWorkspace(profile: Profile, name: string): void {
  keepProfileFile(profile.dir, { device: profile.device, lastWorkspace: name });
}
