import { useEffect, useRef, useState } from 'react';
import type { Events } from '../../../shared/contract/events.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { run } from '../../commands/run.ts';

export type Found = OutputOf<'update.check'>;

export type Step =
  | { readonly at: 'checking' }
  | { readonly at: 'found'; readonly found: Found }
  | { readonly at: 'loading' | 'failed' | 'ready'; readonly version: string };

const quietly = { quiet: true } as const;

/**
 * From checking through downloading to installing. Each step needs a confirmation; checking starts with the dialog.
 */
export function useUpdateSteps() {
  const [step, setStep] = useState<Step>({ at: 'checking' });
  const check = async (): Promise<void> => {
    setStep({ at: 'checking' });
    const result = await run('update.check', {}, quietly);
    if (result.ok) setStep({ at: 'found', found: result.value });
  };
  const download = async (version: string): Promise<void> => {
    setStep({ at: 'loading', version });
    const result = await run('update.download', {}, quietly);
    setStep({ at: result.ok && result.value.fetched ? 'ready' : 'failed', version });
  };
  const install = async (): Promise<void> => void (await run('update.install', {}, quietly));
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void check();
  }, []);
  return { step, check, download, install };
}

type Moved = Pick<Events['progress'], 'done' | 'total'>;

/** The progress of the download; null until it is known. */
export function useUpdateProgress(): Moved | null {
  const [moved, setMoved] = useState<Moved | null>(null);
  useEffect(() => window.roadbook.on('progress', (event) => event.job === 'update' && setMoved(event)), []);
  return moved;
}
