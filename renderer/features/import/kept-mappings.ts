/** Where the mappings of the workspace are stored: its UI state, outside the history. */
import { call } from '../../api/call.ts';
import { keepPatiently } from '../../api/patient.ts';
import { useCall } from '../../api/queries.tsx';
import { parse } from '../../state/kept.ts';
import { mappingsKey, readMappings } from './mappings.ts';
import type { Mapping } from './mappings.ts';
import type { Ground } from './remembered-cycles.ts';

const none: readonly Mapping[] = [];

export function useMappings(): readonly Mapping[] {
  const { data } = useCall('ui.get', { key: mappingsKey });
  return parse(data?.value ?? null, readMappings) ?? none;
}

export function keepMappings(mappings: readonly Mapping[]): void {
  void keepPatiently('ui.save', { key: mappingsKey, value: JSON.stringify(mappings) });
}

/** None when they can't be read: people can map a file by hand. */
export async function readMappingsKept(): Promise<readonly Mapping[]> {
  const kept = await call('ui.get', { key: mappingsKey }).catch(() => ({ value: null }));
  return parse(kept.value, readMappings) ?? none;
}

export async function readGround(): Promise<Ground> {
  const [cycles, reasons] = await Promise.all([call('cycle.list', {}), call('reason.list', {})]);
  return { cycles: cycles.items, reasons: reasons.items };
}
