import { basename } from 'node:path';
import { contract, type ParsedInputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { notAllowed, Refusal } from '../../../domain/refusal.ts';
import { backupEnding } from '../../../store/workspace-file/backup.ts';
import {
  addWorkspace,
  dropWorkspace,
  findWorkspace,
  isSample,
  listWorkspaces,
  modifiedAt,
  workspaceFolder,
  type Profile,
} from '../../../store/workspace-file/profile.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { Announcer } from '../../workspace/announcer.ts';
import type { Backups } from '../../workspace/backups.ts';
import type { Bulk } from '../../workspace/bulk.ts';
import { describeContract } from '../describe.ts';
import type { ActionHandlers } from '../handlers/types.ts';
import type { Exported, RunJob } from '../../threads/jobs.ts';
import { named, windowOf } from '../edge.ts';
import { importActions } from './imports.ts';
import type { Importer } from '../../workspace/importer.ts';
import type { History } from '../../workspace/history.ts';
import type { OfferedBackup } from '../../workspace/offered-backup.ts';
import { printActions } from './print.ts';
import type { ServiceOptions } from '../service.ts';
import type { Session } from '../../workspace/session.ts';
import { updateActions } from './updates.ts';

export interface ActionsOptions {
  readonly service: ServiceOptions;
  readonly session: Session;
  readonly backups: Backups;
  readonly runJob: RunJob;
  readonly clock: Clock;
  readonly announcer: Announcer;
  readonly importer: Importer;
  readonly offered: OfferedBackup;
  readonly history: History;
  readonly bulk: Bulk;
}

/** What happens at the edge of the app: files, dialogs, the workspace as a whole. */
export function createActions(options: ActionsOptions): ActionHandlers {
  const { session, backups } = options;
  const status = () => appStatus(options);
  return {
    'app.status': status,
    'app.retry': async () => (await session.start(), status()),
    'app.setTheme': ({ theme }) => (windowOf(options.service).setTheme(theme), {}),
    'app.openExternal': async ({ url }) => ({ opened: await windowOf(options.service).openExternal(url) }),
    'workspace.list': () => ({ workspaces: describeWorkspaces(session) }),
    'workspace.create': async ({ name }) => (await createWorkspace(session, name), status()),
    'workspace.createSample': async () => (await createSample(options), status()),
    'workspace.open': async ({ name }) => (await openWorkspace(session, name), status()),
    'backup.list': () => backups.list(),
    'backup.now': () => backups.make('manual'),
    'backup.offered': () => options.offered.describe(),
    'backup.decline': () => (options.offered.withdraw(), {}),
    'backup.open': (input) => openBackup(options, input),
    'history.undo': (input) => options.history.undo(input),
    'history.redo': () => options.history.redo(),
    'opportunity.rehearseBulk': (input) => options.bulk.rehearse(input),
    'opportunity.bulk': (input) => options.bulk.run(input),
    'opportunity.stopBulk': () => (options.bulk.stop(), {}),
    'opportunity.export': (input) => exportFile(options, { kind: 'deals', input }),
    'forecast.export': (input) => exportFile(options, { kind: 'forecast', input }),
    ...printActions(options.service),
    ...updateActions(options.service, options.announcer),
    ...importActions(options.service, options.importer),
    'contract.describe': () => describeContract(contract),
  };
}

function appStatus({ session, service, clock }: ActionsOptions) {
  return {
    ...session.condition(),
    workspace: session.folder?.name ?? null,
    version: service.version,
    locale: service.locale,
    today: clock.today(),
    platform: process.platform,
  };
}

function profileOf(session: Session): Profile {
  if (!session.profile) throw new Refusal('locked', 'error.locked');
  return session.profile;
}

function describeWorkspaces(session: Session) {
  const profile = profileOf(session);
  return listWorkspaces(profile).map((name) => ({
    name,
    current: name === session.folder?.name,
    sample: isSample(workspaceFolder(profile, name)),
    modifiedAt: modifiedAt(workspaceFolder(profile, name)),
  }));
}

async function createWorkspace(session: Session, name: string): Promise<void> {
  const profile = profileOf(session);
  if (findWorkspace(profile, name) !== null) {
    throw new Refusal('conflict', 'error.exists', { what: say('word.workspace') });
  }
  await session.use(addWorkspace(profile, name));
}

async function createSample({ session, runJob, clock }: ActionsOptions): Promise<void> {
  const profile = profileOf(session);
  const names = Array.from(
    { length: 100 },
    (_, i) => say('workspace.sample-name') + (i === 0 ? '' : ` ${i + 1}`),
  );
  const free = names.find((name) => findWorkspace(profile, name) === null);
  if (free === undefined) throw new Refusal('conflict', 'error.exists', { what: say('word.workspace') });
  const folder = addWorkspace(profile, free);
  try {
    await runJob('make-sample', { file: folder.file, today: clock.today() });
  } catch (error) {
    dropWorkspace(folder);
    throw error;
  }
  await session.use(folder);
}

async function openWorkspace(session: Session, name: string): Promise<void> {
  const profile = profileOf(session);
  const known = findWorkspace(profile, name);
  if (known === null) throw new Refusal('not-found', 'error.not-found');
  await session.use(workspaceFolder(profile, known));
}

async function openBackup(
  options: ActionsOptions,
  { path, name, offered }: ParsedInputOf<'backup.open'>,
): Promise<{ file: string | null }> {
  const { backups, service } = options;
  const chosen = async () => named(service, path) ?? (await chooseBackup(options));
  const listed = name === undefined ? null : backups.fileOf(name);
  const file = offered === true ? options.offered.file() : (listed ?? (await chosen()));
  if (file !== null) await backups.open(file);
  if (offered === true) options.offered.withdraw();
  return { file: file && basename(file) };
}

async function chooseBackup(options: ActionsOptions): Promise<string | null> {
  const name = say('file.backup');
  return windowOf(options.service).dialogs.openFile({
    title: say('command.backup.open'),
    filters: [{ name, extensions: [backupEnding.slice(1), 'db'] }],
  });
}

/** Writes deals or the forecast into a file that the dialog, or headless the caller, chose. */
async function exportFile(
  options: ActionsOptions,
  what: Exported,
): Promise<{ file: string | null; rows: number }> {
  const { session, runJob, clock, announcer } = options;
  if (!session.connections || !session.folder) throw notAllowed('error.no-workspace');
  const path = named(options.service, what.input.path) ?? (await chooseExport(options, what));
  if (path === null) return { file: null, rows: 0 };
  const job = { file: session.folder.file, today: clock.today(), path, what };
  const { rows } = await runJob('export', job, (done, total) => announcer.progress('export', done, total));
  return { file: basename(path), rows };
}

function chooseExport(options: ActionsOptions, { kind }: Exported): Promise<string | null> {
  return windowOf(options.service).dialogs.saveFile({
    title: say(kind === 'deals' ? 'export.deals.title' : 'export.title'),
    defaultName: say(kind === 'deals' ? 'export.deals.file-name' : 'export.file-name', {
      date: options.clock.today(),
    }),
    filters: [{ name: say('file.csv'), extensions: ['csv'] }],
  });
}
