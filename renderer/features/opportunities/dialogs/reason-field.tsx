import { Anchor, Select } from '@mantine/core';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { ChipChoice, mostChips } from '../../../components/fields/chip-choice.tsx';
import { routeHref } from '../../../state/route.ts';
import styles from './deal-form.module.css';

export type Reason = OutputOf<'reason.list'>['items'][number];

interface ReasonFieldProps {
  /** Unblocked reasons of the outcome. */
  readonly reasons: readonly Reason[];
  readonly value: string | null;
  onChange(this: void, id: string | null): void;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
}

/** Why a deal is closed; links to Settings while there is no reason to choose. */
export function ReasonField({ reasons, value, onChange, problem, autoFocus = false }: ReasonFieldProps) {
  if (reasons.length === 0) {
    return (
      <p className={styles.plain}>
        {say('close.reason.none')}{' '}
        <Anchor inherit underline="always" href={routeHref({ place: 'setup', section: 'reasons' })}>
          {say('close.reason.set-up')}
        </Anchor>
      </p>
    );
  }
  const options = reasons.map(({ id, description, code }) => ({ value: id, label: description || code }));
  if (reasons.length <= mostChips) {
    return <ChipChoice label={say('close.reason')} {...{ options, value, onChange, problem, autoFocus }} />;
  }
  return (
    <Select
      label={say('close.reason')}
      placeholder={say('close.reason.placeholder')}
      data={options}
      value={value}
      onChange={onChange}
      error={problem}
      searchable
      {...(autoFocus && { 'data-autofocus': true })}
    />
  );
}
