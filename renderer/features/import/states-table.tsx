import { Select } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { useFormats } from '../../state/locale.ts';
import { CycleMakers } from './cycle-maker.tsx';
import { chooseTarget, useImport } from './import-state.ts';
import { targetOf } from './plan-choices.ts';
import type { FoundState, Understanding } from './plan-choices.ts';
import { labelOf, optionOf, targetFrom, targetOptions } from './state-targets.ts';
import styles from './import.module.css';
import understandStyles from './understand.module.css';

/** The target of each state in the file. */
export function StatesTable({ understanding }: { readonly understanding: Understanding }) {
  const choices = useImport((state) => state.choices);
  const { first, total } = understanding.states;
  const named = understanding.plan.columns.some(({ field }) => field === 'status' || field === 'stage');
  const open = first.filter((state) => (targetOf(state, choices) ?? state.target) === null).length;
  return (
    <section>
      <h4 className={styles.title}>
        {say('wizard.states')}
        {named && (
          <span className={styles.aside} data-open={open > 0 || undefined} role="status">
            {open > 0 ? say('wizard.states.open', { n: open }) : say('wizard.states.all', { n: total })}
          </span>
        )}
      </h4>
      {named ? <Table states={first} /> : <p className={styles.dim}>{say('wizard.states.none')}</p>}
      <CycleMakers pipelines={understanding.pipelines} />
      {total > first.length && (
        <p className={styles.dim}>{say('wizard.states.more', { n: first.length, all: total })}</p>
      )}
    </section>
  );
}

function Table({ states }: { readonly states: readonly FoundState[] }) {
  const { count } = useFormats();
  return (
    <table className={styles.plain}>
      <thead>
        <tr>
          <th scope="col">{say('wizard.states.state')}</th>
          <th scope="col" className="numeric">
            {say('wizard.states.rows')}
          </th>
          <th scope="col">{say('wizard.states.becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {states.map((state) => (
          <tr key={JSON.stringify([state.status, state.cycle, state.stage])}>
            <th scope="row">
              <span className={styles.cut}>{stateWords(state)}</span>
            </th>
            <td className="numeric">{count(state.rows)}</td>
            <td>
              <TargetSelect state={state} />
              <ReasonSelect state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stateWords({ status, cycle, stage }: FoundState): string {
  const words = [status, cycle, stage].filter((word) => word !== '').join(' · ');
  return words === '' ? say('wizard.states.blank') : words;
}

function TargetSelect({ state }: { readonly state: FoundState }) {
  const { data } = useCall('cycle.list', {});
  const cycles = data?.items ?? [];
  const target = useImport(({ choices }) => targetOf(state, choices)) ?? state.target;
  const made = useImport((one) => one.choices.newCycles) ?? [];
  const suggested = target === null ? labelOf(state.proposal, targetOptions(cycles, made)) : null;
  return (
    <Select
      aria-label={say('wizard.states.of', { state: stateWords(state) })}
      value={optionOf(target)}
      data={targetOptions(cycles, made)}
      placeholder={
        suggested === null
          ? say('wizard.states.choose')
          : say('wizard.states.suggested', { target: suggested })
      }
      onChange={(option) => option !== null && chooseTarget(state, targetFrom(option, state, cycles))}
      allowDeselect={false}
      searchable
      maxDropdownHeight={260}
      {...(target === null && { classNames: { input: understandStyles.openInput ?? '' } })}
    />
  );
}

const imported = '';

/** The reason for won or lost deals, for rows of this state without one. */
function ReasonSelect({ state }: { readonly state: FoundState }) {
  const { data } = useCall('reason.list', {});
  const target = useImport(({ choices }) => targetOf(state, choices)) ?? state.target;
  if (target === null || (target.kind !== 'won' && target.kind !== 'lost')) return null;
  const fitting = (data?.items ?? []).filter(({ outcome, blocked }) => outcome === target.kind && !blocked);
  return (
    <Select
      className={understandStyles.reason ?? ''}
      aria-label={say('wizard.states.reason', { state: stateWords(state) })}
      value={target.reasonId ?? imported}
      data={[
        { value: imported, label: say('wizard.states.reason.imported') },
        ...fitting.map(({ id, description }) => ({
          value: id,
          label: say('wizard.states.reason.own', { reason: description }),
        })),
      ]}
      onChange={(reasonId) => chooseTarget(state, { ...target, reasonId: reasonId || null })}
      allowDeselect={false}
      maxDropdownHeight={260}
    />
  );
}
