import { IconBriefcase, IconBuilding, IconUser } from '@tabler/icons-react';
import type { RecordHit } from '../../../shared/contract/find-calls.ts';
import { isClosed } from '../../../shared/rules/status.ts';
import type { Status } from '../../../shared/rules/status.ts';
import type { Route } from '../../state/route.ts';

/** The icon of each kind of record. */
export const recordIcons = { opportunity: IconBriefcase, account: IconBuilding, contact: IconUser } as const;

/** The page of a record. */
export function routeTo({ kind, id }: Pick<RecordHit, 'kind' | 'id'>): Route {
  return kind === 'opportunity' ? { place: 'opportunity', id } : { place: 'customer', id };
}

/** The outcome of a closed deal; null for open ones and for customers. */
export function outcomeOf({ status }: Pick<RecordHit, 'status'>): Status | null {
  return status !== null && isClosed(status) ? status : null;
}
