import { run } from '../../../commands/run.ts';
import type { RunResult } from '../../../commands/run.ts';
import { call } from '../../../api/call.ts';
import { queryClient } from '../../../api/queries.tsx';
import { goTo } from '../../../state/route.ts';
import { clearToasts } from '../../../state/toasts.ts';
import { forgetWorkspace } from '../../../state/workspace-memory.ts';
import { forgetImport } from '../../import/offered/forget-import.ts';

type SwitchCall = 'workspace.open' | 'workspace.create' | 'workspace.createSample';

const quietly = { quiet: true } as const;

/** Does nothing for the open workspace. A menu may still show the one before it as open, so the store is asked. */
export async function openWorkspace(name: string): Promise<void> {
  const { workspace } = await call('app.status', {});
  if (workspace !== name) await arrive(run('workspace.open', { name }, quietly));
}

/** The caller shows a refusal next to the name. */
export function createWorkspace(name: string): Promise<RunResult<'workspace.create'>> {
  return arrive(run('workspace.create', { name }, { quiet: true, handlesRefusal: true }));
}

export function lookAround(): Promise<RunResult<'workspace.createSample'>> {
  return arrive(run('workspace.createSample', {}, quietly));
}

/** Data and drafts of this workspace must not appear in another one. */
async function arrive<N extends SwitchCall>(switching: Promise<RunResult<N>>): Promise<RunResult<N>> {
  const result = await switching;
  if (!result.ok) return result;
  clearToasts();
  forgetWorkspace();
  await forgetImport();
  goTo({ place: 'today' }, { replace: true });
  await queryClient.resetQueries();
  return result;
}
