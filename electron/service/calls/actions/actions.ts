import { contract } from '../../../../shared/contract/contract.ts';
import type { RunJob } from '../../threads/job-runner.ts';
import type { Announcer } from '../../workspace/announcer.ts';
import type { Bulk } from '../../workspace/bulk.ts';
import type { History } from '../../workspace/history.ts';
import type { Importer } from '../../workspace/importer.ts';
import type { Merge } from '../../workspace/merge.ts';
import type { OfferedBackup } from '../../workspace/offered-backup.ts';
import { describeContract } from '../describe.ts';
import { windowOf } from '../edge.ts';
import type { ActionHandlers } from '../handlers/types.ts';
import { backupActions } from './backups.ts';
import { exportActions } from './exports.ts';
import { importActions } from './imports.ts';
import { preferenceActions } from './preferences.ts';
import { printActions } from './print.ts';
import { statusOf, type StatusOptions } from './status.ts';
import { updateActions } from './updates.ts';
import { workspaceActions } from './workspaces.ts';

export interface ActionsOptions extends StatusOptions {
  readonly runJob: RunJob;
  readonly announcer: Announcer;
  readonly importer: Importer;
  readonly offered: OfferedBackup;
  readonly history: History;
  readonly bulk: Bulk;
  readonly merge: Merge;
}

/** Work at the edge of the app: files, dialogs, and the workspace itself. */
export function createActions(options: ActionsOptions): ActionHandlers {
  const { edge, session, history, bulk, merge } = options;
  const status = statusOf(options);
  return {
    'app.status': status,
    'app.retry': async () => (await session.start(), status()),
    'app.setTheme': ({ theme }) => (windowOf(edge).setTheme(theme), {}),
    'app.openExternal': async ({ url }) => ({ opened: await windowOf(edge).openExternal(url) }),
    'clipboard.paste': () => (windowOf(edge).paste(), {}),
    'history.undo': (input) => history.undo(input),
    'history.redo': () => history.redo(),
    'opportunity.rehearseBulk': (input) => bulk.rehearse('opportunity', input),
    'opportunity.bulk': (input) => bulk.run('opportunity', input),
    'opportunity.stopBulk': () => (bulk.stop(), {}),
    ...preferenceActions(options),
    'customer.rehearseBulk': (input) => bulk.rehearse('customer', input),
    'customer.bulk': (input) => bulk.run('customer', input),
    'customer.stopBulk': () => (bulk.stop(), {}),
    'customer.merge': (input) => merge.run(input),
    ...workspaceActions(options),
    ...backupActions(options),
    ...exportActions(options),
    ...printActions(options),
    ...updateActions(options),
    ...importActions(options),
    'contract.describe': () => describeContract(contract),
  };
}
