import { Select, TextInput } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { ChipChoice, mostChips } from '../../../components/fields/chip-choice.tsx';
import type { Reason, ReasonPick } from './reason-pick.ts';

interface ReasonFieldProps {
  /** Unblocked reasons of the outcome. */
  readonly reasons: readonly Reason[];
  readonly value: ReasonPick;
  onChange(this: void, pick: ReasonPick): void;
  readonly problem?: string | null | undefined;
  readonly autoFocus?: boolean;
}

/** Why a deal is closed: one of the reasons, or a new one that is added with the close. */
export function ReasonField({ reasons, value, onChange, problem, autoFocus = false }: ReasonFieldProps) {
  const none = reasons.length === 0;
  return (
    <div>
      {!none && <Known {...{ reasons, value, onChange, problem, autoFocus }} />}
      <TextInput
        label={say('close.reason.new')}
        description={none && say('close.reason.none')}
        placeholder={say('close.reason.new.placeholder')}
        value={value.added}
        onChange={(event) => onChange({ id: null, added: event.currentTarget.value })}
        maxLength={200}
        autoComplete="off"
        error={none && problem}
        {...(none && autoFocus && { 'data-autofocus': true })}
      />
    </div>
  );
}

function Known({ reasons, value: { id }, onChange, problem, autoFocus }: ReasonFieldProps) {
  const options = reasons.map((one) => ({ value: one.id, label: one.description || one.code }));
  const shared = { label: say('close.reason'), value: id };
  const choose = (chosen: string | null): void => onChange({ id: chosen, added: '' });
  if (reasons.length <= mostChips) {
    return (
      <ChipChoice
        {...shared}
        options={options}
        onChange={choose}
        problem={problem}
        autoFocus={autoFocus === true}
      />
    );
  }
  return (
    <Select
      {...shared}
      placeholder={say('close.reason.placeholder')}
      data={options}
      onChange={choose}
      error={problem}
      searchable
      nothingFoundMessage={say('close.reason.unknown')}
      {...(autoFocus === true && { 'data-autofocus': true })}
    />
  );
}
