import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { Backups } from '../../workspace/backups.ts';
import type { Session } from '../../workspace/session.ts';
import type { Edge } from '../edge.ts';
import type { PreferencesOf } from './preferences.ts';

export interface StatusOptions {
  readonly edge: Edge;
  readonly session: Session;
  readonly clock: Clock;
  readonly preferences: PreferencesOf;
  readonly backups: Backups;
}

/** Reports what is open and where the app runs. */
export function statusOf({
  edge,
  session,
  clock,
  preferences,
  backups,
}: StatusOptions): () => OutputOf<'app.status'> {
  return () => ({
    ...session.condition(),
    backup: backups.status(),
    workspace: session.folder?.name ?? null,
    version: edge.version,
    locale: edge.locale,
    region: preferences.region(edge.locale),
    today: clock.today(),
    platform: process.platform,
  });
}
