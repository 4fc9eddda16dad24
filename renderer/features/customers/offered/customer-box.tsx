import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconBuilding, IconPlus, IconUser } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { identityKey } from '../../../../shared/names/name-keys.ts';
import { hasWord } from '../../../../shared/names/search-words.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import type { CustomerPick } from './customer-pick.ts';
import { DuplicateWarning } from './duplicate-warning.tsx';
import styles from './customer-box.module.css';
import { keyOf } from '../../../state/keys.ts';

type Suggestion = OutputOf<'customer.suggest'>['rows'][number];

interface CustomerBoxProps {
  readonly label: string;
  /** Only contacts, those of this account while nothing is typed; null for anybody's. */
  readonly contactsOf?: string | null;
  readonly value: CustomerPick | null;
  onChange(this: void, value: CustomerPick | null): void;
  readonly problem: string | null;
  readonly autoFocus: boolean;
}

/** Finds a customer or a contact while typing, or creates a new one with the typed name. */
export function CustomerBox({ label, contactsOf, value, onChange, problem, autoFocus }: CustomerBoxProps) {
  const box = useCustomerBox(value, onChange, contactsOf);
  return (
    <div className={styles.box}>
      <Combobox store={box.combobox} onOptionSubmit={box.submit}>
        <Combobox.Target>
          <TextInput
            label={label}
            placeholder={say('customer-box.placeholder')}
            value={box.text ?? value?.name ?? ''}
            onChange={(event) => box.type(event.currentTarget.value)}
            onClick={() => box.combobox.openDropdown()}
            onKeyDown={box.press}
            onBlur={box.leave}
            error={problem !== null}
            autoComplete="off"
            spellCheck={false}
            {...(autoFocus && { 'data-autofocus': true })}
          />
        </Combobox.Target>
        <Choices
          {...{ label, kinds: kindsOf(contactsOf) }}
          rows={box.rows}
          typed={box.typed}
          picked={value !== null && box.text === null}
        />
      </Combobox>
      <Below value={value} problem={problem} onChange={onChange} />
    </div>
  );
}

/** Whether a name still has every typed word. */
function mayBe(name: string, typed: string): boolean {
  return typed.split(/\s+/).every((word) => word === '' || hasWord(name, word));
}

type NewKind = 'account' | 'contact';

/** What can be created; the first one is meant when nothing is chosen. */
function kindsOf(contactsOf: string | null | undefined): readonly [NewKind, ...NewKind[]] {
  return contactsOf === undefined ? ['account', 'contact'] : ['contact'];
}

function useCustomerBox(
  value: CustomerPick | null,
  onChange: CustomerBoxProps['onChange'],
  contactsOf: string | null | undefined,
) {
  const [text, setText] = useState<string | null>(null);
  const typed = text?.trim() ?? '';
  const narrow = contactsOf === undefined ? {} : ({ kind: 'contact' } as const);
  const there = contactsOf && typed === '' ? { accountId: contactsOf } : {};
  const { data, isPending } = useCall(
    'customer.suggest',
    { text: typed, ...narrow, ...there },
    { keepPrevious: true },
  );
  const [kind] = kindsOf(contactsOf);
  // While the answer is loading, the previous one may contain names that no longer match.
  const rows = (data?.rows ?? []).filter(({ name }) => !isPending || mayBe(name, typed));
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const first = rows[0]?.id ?? kind;
  useEffect(() => {
    if (typed !== '') combobox.selectFirstOption();
    // Enter takes the first choice, which is marked again whenever another one comes first.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed, first]);
  const pick = (next: CustomerPick): void => {
    onChange(next);
    setText(null);
    combobox.closeDropdown();
  };
  const [settle, stay] = useSettling(!isPending, (how) => {
    const choice = choiceOf(how, typed, rows, kind);
    if (choice) pick(choice);
  });
  const leave = (): void => {
    combobox.closeDropdown();
    if (typed !== '') settle('away');
  };
  const press = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Tab' || event.shiftKey || typed === '') return;
    if (isPending || !combobox.dropdownOpened) settle('tab');
    else combobox.clickSelectedOption();
  };
  const type = (next: string): void => {
    stay();
    setText(next);
    if (value) onChange(null);
    combobox.openDropdown();
  };
  const submit = (chosen: string): void => pick(pickOf(chosen, typed, rows, kind));
  return { text, typed, rows, combobox, submit, leave, press, type };
}

type Leaving = 'tab' | 'away';

/**
 * Decides when the field is left: immediately, or as soon as the suggestions for the typed text arrive; not at all if
 * the person comes back and continues typing.
 */
function useSettling(
  ready: boolean,
  decide: (how: Leaving) => void,
): readonly [leave: (how: Leaving) => void, stay: () => void] {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  useEffect(() => {
    if (leaving === null || !ready) return;
    setLeaving(null);
    decide(leaving);
    // The decision depends on the suggestions, which are loaded when `ready` is true.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [leaving, ready]);
  return [(how) => setLeaving((before) => before ?? how), () => setLeaving(null)];
}

/**
 * The meaning of the typed name when the field is left: the only customer with that name; a new one if no name is
 * similar; after Tab the first suggestion, as for Enter. Null when the person has to choose.
 */
function choiceOf(
  how: Leaving,
  typed: string,
  rows: readonly Suggestion[],
  kind: NewKind,
): CustomerPick | null {
  const same = rows.filter(({ name }) => identityKey(name) === identityKey(typed));
  if (same[0] && same.length === 1) return known(same[0]);
  const [first] = rows;
  if (!first) return { kind, name: typed };
  return how === 'tab' ? known(first) : null;
}

function known({ id, name }: Suggestion): CustomerPick {
  return { kind: 'known', id, name };
}

function pickOf(chosen: string, name: string, rows: readonly Suggestion[], kind: NewKind): CustomerPick {
  if (chosen === 'account' || chosen === 'contact') return { kind: chosen, name };
  const row = rows.find(({ id }) => id === chosen);
  return row ? known(row) : { kind, name };
}

interface ChoicesProps {
  readonly label: string;
  readonly kinds: readonly NewKind[];
  readonly rows: readonly Suggestion[];
  readonly typed: string;
  readonly picked: boolean;
}

function Choices({ label, kinds, rows, typed, picked }: ChoicesProps) {
  const creates = typed !== '' && !picked;
  return (
    <Combobox.Dropdown>
      <Combobox.Options className={styles.options ?? ''} aria-label={label}>
        {rows.map((row) => (
          <Combobox.Option key={row.id} value={row.id} className={styles.option ?? ''}>
            <Kind kind={row.kind} />
            <span className={styles.name}>{row.name}</span>
            <span className={styles.about}>{aboutOf(row)}</span>
          </Combobox.Option>
        ))}
        {creates &&
          kinds.map((kind) => (
            <Combobox.Option key={kind} value={kind} className={styles.option ?? ''} data-create>
              <IconPlus size={14} stroke={1.8} aria-hidden />
              {say(`customer-box.create.${kind}`, { name: typed })}
            </Combobox.Option>
          ))}
        {rows.length === 0 && !creates && (
          <Combobox.Empty>
            {say(kinds.length === 1 ? 'customer-box.nobody' : 'customer-box.nothing')}
          </Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}

function Kind({ kind }: { readonly kind: Suggestion['kind'] }) {
  const Icon = kind === 'account' ? IconBuilding : IconUser;
  return <Icon size={14} stroke={1.6} className={styles.kind} aria-hidden />;
}

function aboutOf({ jobTitle, account, city }: Suggestion): string {
  return [jobTitle, account?.name ?? '', account ? '' : city].filter((part) => part !== '').join(' · ');
}

interface BelowProps {
  readonly value: CustomerPick | null;
  readonly problem: string | null;
  onChange(this: void, value: CustomerPick | null): void;
}

/** The refusal, or what will be created and its possible duplicates. */
function Below({ value, problem, onChange }: BelowProps) {
  if (problem !== null) {
    return (
      <p className={styles.line} data-tone="problem" role="alert">
        {problem}
      </p>
    );
  }
  if (value === null || value.kind === 'known') return <p className={styles.line} />;
  return (
    <>
      <p className={styles.line}>{say(`customer-box.will.${value.kind}`)}</p>
      <DuplicateWarning name={value.name} onUse={(id, name) => onChange({ kind: 'known', id, name })} />
    </>
  );
}
