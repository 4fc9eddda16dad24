import { say } from '../../../../shared/words/say.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { aboutFile } from '../../../store/workspace-file/about.ts';
import type { RunJob } from '../../threads/job-runner.ts';
import {
  addWorkspace,
  dropWorkspace,
  findWorkspace,
  listWorkspaces,
  modifiedAt,
  workspaceFolder,
  type Profile,
} from '../../workspace/profile.ts';
import type { Session } from '../../workspace/session.ts';
import type { Actions } from '../handlers/types.ts';
import { statusOf, type StatusOptions } from './status.ts';

interface WorkspacesOptions extends StatusOptions {
  readonly runJob: RunJob;
}

/** Lists, creates and opens the workspaces of a profile. */
export function workspaceActions(options: WorkspacesOptions): Actions<'workspace'> {
  const { session } = options;
  const status = statusOf(options);
  return {
    'workspace.list': () => ({ workspaces: describeWorkspaces(session) }),
    'workspace.create': async ({ name }) => (await createWorkspace(session, name), status()),
    'workspace.createSample': async () => (await createSample(options), status()),
    'workspace.open': async ({ name }) => (await openWorkspace(session, name), status()),
  };
}

function profileOf(session: Session): Profile {
  if (!session.profile) throw new Refusal('locked', 'error.locked');
  return session.profile;
}

function nameTaken(): Refusal {
  return new Refusal('conflict', 'error.exists', { what: say('word.workspace') });
}

function describeWorkspaces(session: Session) {
  const profile = profileOf(session);
  return listWorkspaces(profile).map((name) => ({
    name,
    current: name === session.folder?.name,
    ...aboutFile(workspaceFolder(profile, name).file),
    modifiedAt: modifiedAt(workspaceFolder(profile, name)),
  }));
}

async function createWorkspace(session: Session, name: string): Promise<void> {
  const profile = profileOf(session);
  if (findWorkspace(profile, name) !== null) throw nameTaken();
  await session.use(addWorkspace(profile, name));
}

async function createSample({ session, runJob, clock }: WorkspacesOptions): Promise<void> {
  const profile = profileOf(session);
  const names = Array.from(
    { length: 100 },
    (_, i) => say('workspace.sample-name') + (i === 0 ? '' : ` ${i + 1}`),
  );
  const free = names.find((name) => findWorkspace(profile, name) === null);
  if (free === undefined) throw nameTaken();
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
