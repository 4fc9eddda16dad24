import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { say } from '../../../shared/words/say.ts';
import { DialogFrame } from '../../components/frame/dialog-frame.tsx';
import type { DialogAct } from '../../components/frame/dialog-frame.tsx';
import { useUpdateProgress, useUpdateSteps } from './update-steps.ts';
import type { Step } from './update-steps.ts';
import styles from './updates.module.css';

/** Checks for a newer version, and asks before downloading and before installing it. */
export function UpdatesDialog({ onClose }: { onClose(this: void): void }) {
  const steps = useUpdateSteps();
  const { step } = steps;
  const act = actOf(steps);
  const later = step.at === 'ready' || (step.at === 'found' && step.found.state === 'newer');
  return (
    <DialogFrame
      title={say('updates.title')}
      size={480}
      onClose={onClose}
      {...(act && { act })}
      {...(later && {
        beside: (
          <Button variant="default" onClick={onClose}>
            {say('updates.later')}
          </Button>
        ),
      })}
      note={say(step.at === 'ready' ? 'updates.note.data' : 'updates.note')}
    >
      <div ref={useFocusOnButton(step.at)} className={styles.step} aria-live="polite">
        <p>{wordsOf(step)}</p>
        {step.at === 'checking' && <progress aria-label={wordsOf(step)} />}
        {step.at === 'loading' && <Loading label={wordsOf(step)} />}
      </div>
    </DialogFrame>
  );
}

/** The buttons change with each step: the one that goes on gets the focus, or else the one that closes. */
function useFocusOnButton(step: Step['at']): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const buttons = ref.current?.closest('form')?.querySelectorAll('button');
    [...(buttons ?? [])].at(-1)?.focus();
  }, [step]);
  return ref;
}

function Loading({ label }: { readonly label: string }) {
  const moved = useUpdateProgress();
  const total = moved?.total ?? null;
  return <progress aria-label={label} {...(moved && total !== null && { value: moved.done, max: total })} />;
}

function wordsOf(step: Step): string {
  if (step.at === 'checking') return say('updates.checking');
  if (step.at !== 'found') return say(`updates.${step.at}`, { version: step.version });
  const { state, current, version } = step.found;
  return say(`updates.${state}`, { current, version: version ?? '' });
}

function actOf({ step, check, download, install }: ReturnType<typeof useUpdateSteps>): DialogAct | null {
  switch (step.at) {
    case 'checking':
    case 'loading':
      return null;
    case 'ready':
      return { label: say('updates.install'), run: install };
    case 'failed':
      return { label: say('updates.again'), run: () => download(step.version) };
    case 'found': {
      const { state, version } = step.found;
      if (state === 'unreachable') return { label: say('updates.again'), run: check };
      return version === null ? null : { label: say('updates.download'), run: () => download(version) };
    }
  }
}
