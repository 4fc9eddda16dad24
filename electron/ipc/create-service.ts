import { isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import { contract } from '../../shared/contract/contract.ts';
import { fixedClock, systemClock } from '../domain/clock.ts';
import { openProfile, type Profile } from '../store/profile.ts';
import { troubleOf, type StoreTrouble } from '../store/trouble.ts';
import { createActions } from './actions.ts';
import { Announcer } from './announcer.ts';
import { Backups } from './backups.ts';
import { jobRunner } from './jobs.ts';
import { createRouter } from './router.ts';
import type { Service, ServiceOptions } from './service.ts';
import { Session } from './session.ts';

/**
 * Builds the whole app without a window over a profile folder. A profile or workspace that cannot be opened is
 * no error here: `app.status` says what is wrong, and backups can still be opened.
 */
export async function createService(options: ServiceOptions): Promise<Service> {
  const workspace = checkedName(options.workspace);
  const clock = options.now !== undefined ? fixedClock(checkedDay(options.now)) : systemClock();
  const { workerUrl, log } = options;
  const announcer = new Announcer();
  const { profile, trouble } = tryProfile(options.profileDir);
  const session = new Session({ profile, trouble, clock, user: 'rep', workerUrl });
  const runJob = jobRunner(workerUrl);
  // Without a window nobody waits for anything, and the process may end soon.
  const patience = options.window === null ? 0 : 20_000;
  const backups = new Backups({ session, runJob, clock, log, announcer, patience });
  const call = createRouter({
    actions: createActions({ service: options, session, backups, runJob, clock, announcer }),
    connections: () => session.reach(),
    clock,
    publish: (topics) => announcer.changed(topics),
    log,
    checkOutputs: options.checkOutputs ?? false,
    afterWrite: () => backups.remind(),
  });
  await session.start(workspace);
  backups.remind();
  return {
    call,
    on: (event, listener) => announcer.on(event, listener),
    dayChanged: () => announcer.changed(['day']),
    close: async () => {
      await backups.settled();
      await session.close();
      profile?.release();
    },
  };
}

function checkedDay(day: string): string {
  if (!isCalendarDate(day)) throw new Error(`--now takes a calendar date (YYYY-MM-DD), not ${day}`);
  return day;
}

/** A workspace is a folder of the profile: its name is held against the same rule as in a call. */
function checkedName(name: string | undefined): string | undefined {
  if (name === undefined || contract['workspace.open'].input.safeParse({ name }).success) return name;
  throw new Error(`--workspace takes a name that can be that of a folder, not ${name}`);
}

function tryProfile(dir: string): { profile: Profile | null; trouble: StoreTrouble | null } {
  try {
    return { profile: openProfile(dir), trouble: null };
  } catch (error) {
    return { profile: null, trouble: troubleOf(error) };
  }
}
