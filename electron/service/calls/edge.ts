import { invalid, notAllowed } from '../../domain/refusal.ts';
import type { Language } from '../../../shared/words/language.ts';
import type { Log } from '../threads/log.ts';
import type { WindowPort } from './window-port.ts';

/** The surroundings of the service. */
export interface Edge {
  /** Null headless. */
  readonly window: WindowPort | null;
  /** The system's region. */
  readonly locale: string;
  /** The display languages that can be chosen; default: those for everyone. */
  readonly languages?: readonly Language[];
  readonly version: string;
  readonly log: Log;
}

/** The window, if there is one; refuses (`error.needs-window`) when headless. */
export function windowOf({ window }: Pick<Edge, 'window'>): WindowPort {
  if (!window) throw notAllowed('error.needs-window');
  return window;
}

/** A path from the caller: only headless, where no dialog can ask. A page never chooses what is written where. */
export function named({ window }: Pick<Edge, 'window'>, path: string | undefined): string | undefined {
  if (path !== undefined && window) throw invalid('path', 'error.path-with-window');
  return path;
}
