import { isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import type { Topic } from '../../shared/contract/events.ts';
import { fixedClock, systemClock } from '../domain/clock.ts';
import { openProfile, type Profile } from '../store/profile.ts';
import { troubleOf, type StoreTrouble } from '../store/trouble.ts';
import { createActions } from './actions.ts';
import { Announcer } from './announcer.ts';
import { Backups } from './backups.ts';
import { History } from './history.ts';
import { Importer } from './import/importer.ts';
import { jobRunner } from './jobs.ts';
import { createRouter } from './router.ts';
import type { Service, ServiceOptions } from './service.ts';
import { Session } from './session.ts';

/**
 * Builds the whole app without a window over a profile folder. A profile or workspace that cannot be opened is
 * no error here: `app.status` says what is wrong, and backups can still be opened.
 */
export async function createService(options: ServiceOptions): Promise<Service> {
  const clock = options.now !== undefined ? fixedClock(checkedDay(options.now)) : systemClock();
  const { workerUrl, log } = options;
  const announcer = new Announcer();
  const { profile, trouble } = tryProfile(options.profileDir);
  const session = new Session({ profile, trouble, clock, user: 'rep', workerUrl });
  const runJob = jobRunner(workerUrl);
  const backups = new Backups({ session, runJob, clock, log, announcer });
  const publish = (topics: readonly Topic[]): void => announcer.changed(topics);
  const afterWrite = (): void => backups.makeIfDue();
  const importer = new Importer({ session, backups, clock, workerUrl, announcer });
  const history = new History({
    connections: () => session.connections,
    file: () => session.folder?.file ?? '',
    runJob,
    clock,
    publish,
    afterWrite,
  });
  const call = createRouter({
    actions: createActions({
      service: options,
      session,
      backups,
      runJob,
      clock,
      announcer,
      importer,
      history,
    }),
    connections: () => session.connections,
    clock,
    publish,
    log,
    checkOutputs: options.checkOutputs ?? false,
    afterWrite,
  });
  await session.start(options.workspace);
  backups.makeIfDue();
  return {
    call,
    on: (event, listener) => announcer.on(event, listener),
    dayChanged: () => announcer.changed(['day']),
    close: async () => {
      await importer.close();
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

function tryProfile(dir: string): { profile: Profile | null; trouble: StoreTrouble | null } {
  try {
    return { profile: openProfile(dir), trouble: null };
  } catch (error) {
    return { profile: null, trouble: troubleOf(error) };
  }
}
