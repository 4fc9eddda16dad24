import { basename } from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { backupEnding } from '../../../store/workspace-file/backup.ts';
import type { Backups } from '../../workspace/backups.ts';
import type { OfferedBackup } from '../../workspace/offered-backup.ts';
import { named, windowOf, type Edge } from '../edge.ts';
import type { Actions } from '../handlers/types.ts';

interface BackupOptions {
  readonly edge: Edge;
  readonly backups: Backups;
  readonly offered: OfferedBackup;
}

/** Lists, creates and opens backups. */
export function backupActions(options: BackupOptions): Actions<'backup'> {
  const { backups, offered } = options;
  return {
    'backup.list': () => backups.list(),
    'backup.now': () => backups.make('manual'),
    'backup.offered': () => offered.describe(),
    'backup.decline': () => (offered.withdraw(), {}),
    'backup.open': (input) => openBackup(options, input),
  };
}

async function openBackup(
  { edge, backups, offered }: BackupOptions,
  { path, name, offered: asOffered }: ParsedInputOf<'backup.open'>,
): Promise<OutputOf<'backup.open'>> {
  const chosen = async () => named(edge, path) ?? (await chooseBackup(edge));
  const listed = name === undefined ? null : backups.fileOf(name);
  const file = asOffered === true ? offered.file() : (listed ?? (await chosen()));
  const opened = file === null ? null : await backups.open(file);
  if (asOffered === true) offered.withdraw();
  return { file: file && basename(file), putAside: opened?.putAside ?? null };
}

async function chooseBackup(edge: Edge): Promise<string | null> {
  const name = say('file.backup');
  return windowOf(edge).dialogs.openFile({
    title: say('command.backup.open'),
    filters: [{ name, extensions: [backupEnding.slice(1), 'db'] }],
  });
}
