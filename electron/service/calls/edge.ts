import { invalid, notAllowed } from '../../domain/refusal.ts';
import type { ServiceOptions, WindowPort } from './service.ts';

/** The window, where there is one; refuses (`error.needs-window`) headless. */
export function windowOf({ window }: Pick<ServiceOptions, 'window'>): WindowPort {
  if (!window) throw notAllowed('error.needs-window');
  return window;
}

/** A path the caller named: only headless, where no dialog can ask. A page never chooses what is written where. */
export function named(
  { window }: Pick<ServiceOptions, 'window'>,
  path: string | undefined,
): string | undefined {
  if (path !== undefined && window) throw invalid('path', 'error.path-with-window');
  return path;
}
