import { isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import { orderingPart } from '../../shared/names/name-order.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { Topic } from '../../shared/contract/events.ts';
import { fixedClock, systemClock } from '../domain/clock.ts';
import { createActions, type ActionsOptions } from './calls/actions/actions.ts';
import { PreferencesOf } from './calls/actions/preferences.ts';
import type { Edge } from './calls/edge.ts';
import { createRouter } from './calls/router.ts';
import type { Service } from './calls/service.ts';
import { threadWorks } from './thread-work.ts';
import { jobRunner } from './threads/job-runner.ts';
import type { StartThread } from './threads/kinds.ts';
import { inlineThreads, threadStarter } from './threads/start.ts';
import { Announcer } from './workspace/announcer.ts';
import { Backups } from './workspace/backups.ts';
import { Bulk } from './workspace/bulk.ts';
import { History } from './workspace/history.ts';
import { Merge } from './workspace/merge.ts';
import { Importer } from './workspace/importer.ts';
import { OfferedBackup } from './workspace/offered-backup.ts';
import { NameOrdering } from './workspace/name-ordering.ts';
import { openProfile } from './workspace/profile.ts';
import { Session } from './workspace/session.ts';

export interface ServiceOptions extends Edge {
  /** Folder with profile.json, workspaces and backups. Created if missing. */
  readonly profileDir: string;
  /** Name of the workspace to open; defaults to the last used one, or else the first. */
  readonly workspace?: string | undefined;
  /** Fixes the clock to noon of this local day (YYYY-MM-DD). */
  readonly now?: string | undefined;
  /** Script of the threads for queries and long jobs; null runs everything in this thread (tests). */
  readonly workerUrl: URL | null;
  /** Checks every output against the contract, in tests and development. Off by default. */
  readonly checkOutputs?: boolean;
}

/**
 * Builds the whole app without a window over a profile folder. A profile or workspace that can't be opened is not an
 * error here: `app.status` explains the problem, and backups can still be opened.
 */
export async function createService(options: ServiceOptions): Promise<Service> {
  const workspace = checkedName(options.workspace);
  const clock = options.now !== undefined ? fixedClock(checkedDay(options.now)) : systemClock();
  const { workerUrl, log } = options;
  const startThread = workerUrl === null ? inlineThreads(threadWorks, log) : threadStarter(workerUrl, log);
  const announcer = new Announcer(log);
  const preferences = new PreferencesOf(options.profileDir);
  const session = new Session({
    openProfile: () => openProfile(options.profileDir),
    workspace,
    clock,
    user: 'rep',
    startThread,
    log,
    changed: () => announcer.changed(['app']),
    ordering: orderingOf(options, preferences, { startThread, announcer }),
  });
  const runJob = jobRunner(startThread);
  // Without a window nobody waits for anything, and the process may end soon.
  const patience = options.window === null ? 0 : 20_000;
  const backups = new Backups({ session, runJob, clock, log, announcer, patience });
  const offered = new OfferedBackup({ session, runJob, log, announcer });
  const importer = new Importer({ session, backups, clock, startThread, announcer });
  const parts = { preferences, edge: options, session, backups, runJob, clock, announcer, importer, offered };
  const call = routerOf(parts, options.checkOutputs ?? false);
  await session.start();
  backups.remind();
  return {
    call,
    on: (event, listener) => announcer.on(event, listener),
    dayChanged: () => announcer.changed(['day']),
    offerBackup: (path) => offered.offer(path),
    close: async () => {
      await importer.close();
      await backups.settled();
      await session.end();
    },
  };
}

/** Without a window there is no region, and the names stay in the order that a window gave them. */
function orderingOf(
  { window, locale, log }: ServiceOptions,
  preferences: PreferencesOf,
  { startThread, announcer }: { readonly startThread: StartThread; readonly announcer: Announcer },
): NameOrdering {
  return new NameOrdering({
    locale: () => (window === null ? null : orderingPart(preferences.region(locale).dates)),
    startThread,
    log,
    publish: (topics) => announcer.changed(topics),
  });
}

/** The calls of the app, wired to its parts. */
function routerOf(
  parts: Omit<ActionsOptions, 'history' | 'bulk' | 'merge'>,
  checkOutputs: boolean,
): Service['call'] {
  const { edge, session, backups, runJob, clock, announcer } = parts;
  const workspace = () => session.reach();
  const publish = (topics: readonly Topic[]): void => announcer.changed(topics);
  const afterWrite = (): void => backups.remind();
  const writing = { workspace, runJob, clock, publish, afterWrite };
  const history = new History(writing);
  const bulk = new Bulk({
    ...writing,
    progress: (done, total) => announcer.progress('bulk', done, total),
  });
  const merge = new Merge(writing);
  return createRouter({
    actions: createActions({ ...parts, history, bulk, merge }),
    workspace,
    clock,
    publish,
    log: edge.log,
    checkOutputs,
    afterWrite,
    noticeDamage: (error) => session.noticeDamage(error),
  });
}

function checkedDay(day: string): string {
  if (!isCalendarDate(day)) throw new Error(`--now takes a calendar date (YYYY-MM-DD), not ${day}`);
  return day;
}

/** A workspace is a folder of the profile, so its name follows the same rule as in a call. */
function checkedName(name: string | undefined): string | undefined {
  if (name === undefined || contract['workspace.open'].input.safeParse({ name }).success) return name;
  throw new Error(`--workspace takes a name that can be that of a folder, not ${name}`);
}
