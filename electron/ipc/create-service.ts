import { isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import type { EventName, Events, Topic } from '../../shared/contract/events.ts';
import { fixedClock, systemClock } from '../domain/clock.ts';
import { openProfile, type Profile } from '../store/profile.ts';
import { troubleOf, type StoreTrouble } from '../store/trouble.ts';
import { createActions } from './actions.ts';
import { Backups } from './backups.ts';
import { jobRunner } from './jobs.ts';
import { createRouter } from './router.ts';
import type { Service, ServiceOptions } from './service.ts';
import { Session } from './session.ts';

type Listeners = { [E in EventName]: Set<(payload: Events[E]) => void> };

/**
 * Builds the whole app without a window over a profile folder. A profile or workspace that cannot be opened is
 * no error here: `app.status` says what is wrong, and backups can still be opened.
 */
export async function createService(options: ServiceOptions): Promise<Service> {
  const clock = options.now !== undefined ? fixedClock(checkedDay(options.now)) : systemClock();
  const listeners: Listeners = { 'data-changed': new Set(), command: new Set(), progress: new Set() };
  const publish = (topics: readonly Topic[]): void => emit(listeners, 'data-changed', { topics });
  const { profile, trouble } = tryProfile(options.profileDir);
  const { workerUrl } = options;
  const session = new Session({ profile, trouble, clock, user: 'rep', workerUrl });
  const runJob = jobRunner(workerUrl);
  const backups = new Backups({
    session,
    runJob,
    clock,
    log: options.log,
    changed: () => publish(['backup']),
  });
  const progress = (job: string, done: number, total: number | null): void =>
    emit(listeners, 'progress', { job, done, total });
  const today = (): string => clock.today();
  const route = createRouter({
    actions: createActions({ service: options, session, backups, runJob, today, progress }),
    connections: () => session.connections,
    clock,
    publish,
    log: options.log,
    checkOutputs: options.checkOutputs ?? false,
    afterWrite: () => backups.makeIfDue(),
  });
  await session.start(options.workspace);
  backups.makeIfDue();
  return {
    call: route,
    on: (event, listener) => {
      listeners[event].add(listener);
      return () => listeners[event].delete(listener);
    },
    dayChanged: () => publish(['day']),
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

function tryProfile(dir: string): { profile: Profile | null; trouble: StoreTrouble | null } {
  try {
    return { profile: openProfile(dir), trouble: null };
  } catch (error) {
    return { profile: null, trouble: troubleOf(error) };
  }
}

function emit<E extends EventName>(listeners: Listeners, event: E, payload: Events[E]): void {
  for (const listener of listeners[event]) listener(payload);
}
