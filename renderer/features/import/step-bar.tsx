import { useEffect, useRef } from 'react';
import { say } from '../../../shared/words/say.ts';
import { goToStep, steps, useImport } from './import-state.ts';
import type { Step } from './import-state.ts';
import styles from './import.module.css';
import { keyOf } from '../../state/keys.ts';

/** The four steps. When a step starts, its name gets the focus, so Tab leads into the step and Enter goes on. */
export function StepBar() {
  const current = useImport((state) => state.step);
  const held = useImport((state) => state.work !== null || state.done !== null);
  const heading = useFocusOnStep(current);
  const at = steps.indexOf(current);
  return (
    <ol className={styles.steps} aria-label={say('wizard.steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-done={index < at || undefined}
          aria-current={step === current ? 'step' : undefined}
        >
          {step === current && (
            <h3 ref={heading} tabIndex={-1}>
              <StepName step={step} number={index + 1} />
            </h3>
          )}
          {step !== current && index < at && !held && (
            <button type="button" onClick={() => goToStep(step)}>
              <StepName step={step} number={index + 1} />
            </button>
          )}
          {step !== current && (index > at || held) && (
            <span>
              <StepName step={step} number={index + 1} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function StepName({ step, number }: { readonly step: Step; readonly number: number }) {
  return (
    <>
      <span className="unseen">{say('wizard.step')} </span>
      <span className={styles.dot}>{number}</span>
      <span className="unseen"> {say('wizard.step.of', { all: steps.length })} </span>
      {say(`wizard.step.${step}`)}
    </>
  );
}

function useFocusOnStep(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  const work = useImport((state) => state.work);
  const undone = useImport((state) => state.undone);
  const sheet = useImport((state) => state.sheet);
  // When the work is done, the pressed button no longer exists, or it means something else.
  useEffect(() => {
    const focused = document.activeElement;
    const isPressed =
      focused?.matches('[type="submit"]') && heading.current?.closest('form')?.contains(focused);
    if (focused === document.body || isPressed) heading.current?.focus();
  }, [work, undone, sheet]);
  useEffect(() => {
    const name = heading.current;
    name?.addEventListener('keydown', goOn);
    if (last.current !== step) name?.focus();
    last.current = step;
    return () => name?.removeEventListener('keydown', goOn);
  }, [step]);
  return heading;
}

/** Enter on the name of the step works like the step's button; holding it down counts once. */
function goOn(event: KeyboardEvent): void {
  if (keyOf(event) !== 'Enter' || event.repeat || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  event.currentTarget.closest('form')?.requestSubmit();
}
