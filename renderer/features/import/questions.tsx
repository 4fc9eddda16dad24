import { Radio, Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { useFormats } from '../../state/locale.ts';
import { nameOf } from './field-name.ts';
import { choose, chooseCycle, useImport } from './import-state.ts';
import { unanswered } from './plan-choices.ts';
import type { Question, Understanding } from './plan-choices.ts';
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
    box.current?.querySelector<HTMLElement>(`[data-about="${open}"] :is(input, p)`)?.focus();
  }, [open]);
  const asked = understanding.questions.filter(({ about }) => about !== 'states');
  return (
    <div ref={box} className={understandStyles.questions}>
      {asked.map((question) => (
        <div key={question.about} data-about={question.about} className={understandStyles.question}>
          <Asked question={question} problem={open === question.about ? say('wizard.answer') : null} />
        </div>
      ))}
      <Cycle understanding={understanding} />
      {understanding.questions.length === 0 && (
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
    case 'decimal-sign':
      return <DecimalSign question={question} problem={problem} />;
    case 'date-order':
      return <DateOrder question={question} problem={problem} />;
    case 'without-customer':
      return <WithoutCustomer count={question.count} problem={problem} />;
    case 'field-missing':
      return <FieldMissing field={question.field} />;
    case 'currency':
      return <Currency />;
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

function DecimalSign({ question, problem }: AskedProps<'decimal-sign'>) {
  const { numbers } = useFormats();
  const value = useImport((state) => state.choices.decimalSign ?? null);
  // Always with decimals: "1.12" and "1,120" alone would repeat the question.
  const told = new Intl.NumberFormat(numbers, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
  const { heading, example, choices } = question;
  return (
    <Radio.Group
      label={say('wizard.ask.decimal', { heading, example })}
      value={value}
      error={problem}
      onChange={(sign) => choose({ decimalSign: sign === ',' ? ',' : '.' })}
    >
      <div className={understandStyles.answers}>
        {choices.map(({ value: sign, reads }) => (
          <Radio
            key={sign}
            value={sign}
            label={say(sign === '.' ? 'wizard.ask.decimal.point' : 'wizard.ask.decimal.comma', {
              reads: told.format(Number(reads)),
            })}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function DateOrder({ question, problem }: AskedProps<'date-order'>) {
  const { date } = useFormats();
  const value = useImport((state) => state.choices.dateOrder ?? null);
  const { heading, example, choices } = question;
  return (
    <Radio.Group
      label={say('wizard.ask.date', { heading, example })}
      value={value}
      error={problem}
      onChange={(order) => choose({ dateOrder: choices.find((one) => one.value === order)?.value ?? null })}
    >
      <div className={understandStyles.answers}>
        {choices.map(({ value: order, reads }) => (
          <Radio
            key={order}
            value={order}
            label={say(`wizard.ask.date.${order}`, { reads: reads === '' ? example : date(reads, 'long') })}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function Currency() {
  const { data } = useCall('currency.list', {});
  const chosen = useImport((state) => state.choices.currency);
  const proposed = useImport((state) => state.understanding?.plan.currency ?? null);
  return (
    <Select
      className={understandStyles.narrow ?? ''}
      label={say('wizard.ask.currency')}
      value={chosen ?? proposed}
      data={(data?.items ?? []).map(({ code }) => code)}
      onChange={(currency) => currency !== null && choose({ currency })}
      allowDeselect={false}
    />
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
