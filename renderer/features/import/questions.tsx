import { Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { nameOf } from './field-name.ts';
import { chooseCycle, useImport } from './import-state.ts';
import { readingKey, unanswered } from './plan-choices.ts';
import type { Question, Understanding } from './plan-choices.ts';
import { AskedReading } from './readings/asked-reading.tsx';
import { WithoutCustomer } from './without-customer.tsx';
import understandStyles from './understand.module.css';

/** The questions in plain words. States without a target have their own table. */
export function Questions({ understanding }: { readonly understanding: Understanding }) {
  const box = useRef<HTMLDivElement>(null);
  const pressed = useImport((state) => state.pressed);
  const choices = useImport((state) => state.choices);
  const open = pressed ? unanswered(understanding, choices) : null;
  useEffect(() => {
    if (open === null) return;
    const asked = [...(box.current?.querySelectorAll<HTMLElement>('[data-about]') ?? [])];
    asked
      .find(({ dataset }) => dataset['about'] === open)
      ?.querySelector<HTMLElement>('input, p')
      ?.focus();
  }, [open]);
  const asked = understanding.questions.filter(({ about }) => about !== 'states');
  const readings = understanding.readings.filter(({ by }) => by === 'asked');
  return (
    <div ref={box} className={understandStyles.questions}>
      {readings.map((reading) => {
        const key = readingKey(reading);
        return (
          <div key={key} data-about={key} className={understandStyles.question}>
            <AskedReading reading={reading} problem={open === key ? say('wizard.answer') : null} />
          </div>
        );
      })}
      {asked.map((question) => (
        <div key={question.about} data-about={question.about} className={understandStyles.question}>
          <Asked question={question} problem={open === question.about ? say('wizard.answer') : null} />
        </div>
      ))}
      <Cycle understanding={understanding} />
      {understanding.questions.length + readings.length === 0 && (
        <p className={understandStyles.good}>{say('wizard.questions.none')}</p>
      )}
    </div>
  );
}

interface AskedProps<A extends Question['about'] = Question['about']> {
  readonly question: Extract<Question, { readonly about: A }>;
  /** Set once the person tried to continue without an answer. */
  readonly problem: string | null;
}

function Asked({ question, problem }: AskedProps): ReactNode {
  switch (question.about) {
    case 'without-customer':
      return <WithoutCustomer count={question.count} problem={problem} />;
    case 'field-missing':
      return <FieldMissing field={question.field} />;
    case 'states':
      return null;
    default:
      return assertNever(question);
  }
}

function FieldMissing({ field }: { readonly field: string }) {
  const fields = useImport((state) => state.sheet?.fields) ?? [];
  return (
    <p className={understandStyles.warning} tabIndex={-1}>
      {field === 'topic'
        ? say('wizard.ask.topic')
        : say('wizard.ask.field', { field: nameOf(field, fields) })}
    </p>
  );
}

/** The cycle for deals whose row doesn't name one. */
function Cycle({ understanding }: { readonly understanding: Understanding }) {
  const { data } = useCall('cycle.list', {});
  const chosen = useImport((state) => state.choices.cycleId);
  const open = (data?.items ?? []).filter(({ blocked, stages }) => !blocked && stages.length > 0);
  const named = understanding.plan.columns.some(({ field }) => field === 'cycle');
  if (named || open.length < 2) return null;
  return (
    <Select
      className={understandStyles.narrow ?? ''}
      label={say('wizard.ask.cycle')}
      value={chosen ?? understanding.plan.cycleId}
      data={open.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(cycleId) => cycleId !== null && chooseCycle(cycleId)}
      allowDeselect={false}
    />
  );
}
