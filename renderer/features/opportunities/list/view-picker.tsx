import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ComponentPropsWithRef } from 'react';
import { fold } from '../../../../shared/words/fold.ts';
import { say } from '../../../../shared/words/say.ts';
import { openDialog } from '../../../state/dialogs.ts';
import { showToast } from '../../../state/toasts.ts';
import { pickView, useListState } from './list-state.ts';
import type { ListView } from './list-view.ts';
import { useApplyView, useOwnViewActs, useViewNow, useViews } from './views.ts';
import type { View, ViewNow } from './views.ts';
import styles from './view-picker.module.css';

interface ViewPickerProps {
  readonly view: ListView;
  readonly search: string;
}

/** The view the list shows, and a menu of all of them and of what can be done with this one. `V` opens it. */
export function ViewPicker({ view, search }: ViewPickerProps) {
  const now = useViewNow(view, search);
  const [typed, setTyped] = useState('');
  const picker = usePicker(typed, () => setTyped(''));
  const choices = useChoices(now, view, search).filter(({ label }) => fold(label).includes(fold(typed)));
  const choose = (value: string): void => {
    picker.closeDropdown();
    picker.focusTarget();
    choices.find((choice) => choice.value === value)?.run();
  };
  return (
    <Combobox
      store={picker}
      onOptionSubmit={choose}
      position="bottom-start"
      // The names of the views stand below the name of this one.
      offset={{ mainAxis: 4, crossAxis: -12 }}
      width={300}
      shadow="md"
    >
      <Combobox.Target targetType="button">
        <Target now={now} onClick={() => picker.toggleDropdown()} />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          ref={takeFocus}
          size="xs"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder={say('views.find')}
          aria-label={say('views.find')}
        />
        <Choices choices={choices} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** As soon as it is there: what is typed right behind `V` is meant for it. */
function takeFocus(box: HTMLInputElement | null): void {
  box?.focus({ preventScroll: true });
}

interface TargetProps extends ComponentPropsWithRef<'button'> {
  readonly now: ViewNow;
}

/** Takes what the menu adds to it as well. */
function Target({ now: { current, back }, ...button }: TargetProps) {
  return (
    <button
      {...button}
      type="button"
      className={styles.target}
      aria-label={say(back ? 'views.picker.changed' : 'views.picker', { name: current.name })}
    >
      <span className={styles.name}>{current.name}</span>
      <span className={styles.dot} data-on={back !== null || undefined} />
      <IconChevronDown size={13} stroke={1.8} aria-hidden />
    </button>
  );
}

/** Opens when it is asked for from anywhere, and stands at the first choice that fits what is typed. */
function usePicker(typed: string, onClose: () => void) {
  const { picking } = useListState();
  const picker = useCombobox({
    onDropdownClose: () => {
      pickView(false);
      onClose();
    },
    onDropdownOpen: () => {
      pickView(true);
      picker.focusSearchInput();
    },
  });
  const { dropdownOpened, openDropdown, selectFirstOption, selectActiveOption } = picker;
  useEffect(() => {
    if (picking && !dropdownOpened) openDropdown('keyboard');
  }, [picking, dropdownOpened, openDropdown]);
  useEffect(() => {
    if (!dropdownOpened) return;
    if (typed === '') selectActiveOption();
    else selectFirstOption();
  }, [typed, dropdownOpened, selectFirstOption, selectActiveOption]);
  return picker;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly group: 'ready' | 'own' | 'acts';
  readonly current: boolean;
  run(this: void): void;
}

function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  if (choices.length === 0) {
    return <Combobox.Empty role="status">{say('views.none')}</Combobox.Empty>;
  }
  return (
    <Combobox.Options mah={420} className={styles.options ?? ''} aria-label={say('views.group.ready')}>
      {(['ready', 'own', 'acts'] as const).map((group) => {
        const own = choices.filter((choice) => choice.group === group);
        if (own.length === 0) return null;
        return (
          <Combobox.Group key={group} label={say(`views.group.${group}`)}>
            {own.map(({ value, label, current }) => (
              <Combobox.Option key={value} value={value} active={current} className={styles.option ?? ''}>
                <span className={styles.text}>{label}</span>
                {current && <IconCheck size={13} stroke={2} aria-hidden />}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        );
      })}
    </Combobox.Options>
  );
}

function useChoices(now: ViewNow, view: ListView, search: string): readonly Choice[] {
  const views = useViews();
  const apply = useApplyView();
  const acts = useOwnViewActs();
  const choiceOf = (one: View): Choice => ({
    value: one.id,
    label: one.name,
    group: one.own ? 'own' : 'ready',
    current: one.id === now.current.id,
    run: () => apply(one),
  });
  const act = (value: ViewAct, run: () => void): Choice => ({
    value,
    label: say(`views.act.${value}`, { name: now.current.name }),
    group: 'acts',
    current: false,
    run,
  });
  const { current, back } = now;
  const { id, name } = current;
  const update = (): void => {
    acts.update(id, view, search);
    showToast({ tone: 'done', words: say('views.updated', { name }) });
  };
  return [
    ...views.map(choiceOf),
    ...(back ? [act('back', back)] : []),
    ...(back && current.own ? [act('update', update)] : []),
    act('save', () => openDialog({ kind: 'name-view', view: null })),
    ...(current.own
      ? [
          act('rename', () => openDialog({ kind: 'name-view', view: { id, name } })),
          act('delete', () => openDialog({ kind: 'delete-view', view: { id, name } })),
        ]
      : []),
  ];
}

type ViewAct = 'back' | 'update' | 'save' | 'rename' | 'delete';
