import { create } from 'zustand';
import type { CallError, ErrorCode } from '../../shared/contract/envelope.ts';

/** Refusals after which "Saved on this computer" would be wrong. */
const storageCodes: readonly ErrorCode[] = [
  'storage-full',
  'storage-damaged',
  'storage-failing',
  'out-of-memory',
  'read-only',
];

/** Why the last write did not reach the disk; null while everything is fine. */
export const useSaving = create<{ readonly trouble: CallError | null }>(() => ({ trouble: null }));

export function noteSaved(): void {
  if (useSaving.getState().trouble !== null) useSaving.setState({ trouble: null });
}

export function noteRefused(error: CallError): void {
  if (storageCodes.includes(error.code)) useSaving.setState({ trouble: error });
}
