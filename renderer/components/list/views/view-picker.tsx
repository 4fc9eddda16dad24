import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ComponentPropsWithRef } from 'react';
import { plainText } from '../../../../shared/names/name-keys.ts';
import { say } from '../../../../shared/words/say.ts';
import type { NamedView } from '../../../state/dialogs.ts';
import { showToast } from '../../../state/toasts.ts';
import type { ViewShape } from '../list-kind.ts';
import type { ListState } from '../list-state.ts';
import type { ListView } from './kept-view.ts';
import { useApplyView, useBrokenViews, useOwnViewActs, useViewNow, useViews } from './list-views.ts';
import type { KindWithViews, View, ViewNow } from './list-views.ts';
import styles from './view-picker.module.css';

interface ViewPickerProps<Shape extends ViewShape> {
  readonly kind: KindWithViews<Shape>;
  readonly list: ListView<Shape>;
  readonly search: string;
}

/** The view of the list, and a menu of all views and actions on this one. `V` opens it. */
export function ViewPicker<Shape extends ViewShape>({ kind, list, search }: ViewPickerProps<Shape>) {
  const now = useViewNow(kind, list, search);
  const [typed, setTyped] = useState('');
  const picker = usePicker(kind.state, typed, () => setTyped(''));
  const choices = useChoices(kind, now, list, search).filter(({ label }) =>
    plainText(label).includes(plainText(typed)),
  );
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
      // Aligns the names of the views with the name of this one.
      offset={{ mainAxis: 4, crossAxis: -12 }}
      width={300}
      shadow="md"
    >
      <Combobox.Target targetType="button">
        <Target
          name={now.current.name}
          isChanged={now.back !== null}
          onClick={() => picker.toggleDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Search typed={typed} onType={setTyped} />
        <Choices choices={choices} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface SearchProps {
  readonly typed: string;
  onType(this: void, typed: string): void;
}

function Search({ typed, onType }: SearchProps) {
  const label = say('views.find');
  return (
    <Combobox.Search
      ref={takeFocus}
      size="xs"
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      placeholder={label}
      aria-label={label}
    />
  );
}

/** As soon as it is mounted, so that keys typed right after `V` reach it. */
function takeFocus(box: HTMLInputElement | null): void {
  box?.focus({ preventScroll: true });
}

interface TargetProps extends ComponentPropsWithRef<'button'> {
  readonly name: string;
  readonly isChanged: boolean;
}

/** Includes the props that the menu adds. */
function Target({ name, isChanged, ...button }: TargetProps) {
  return (
    <button
      {...button}
      type="button"
      className={styles.target}
      aria-label={say(isChanged ? 'views.picker.changed' : 'views.picker', { name })}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.dot} data-on={isChanged || undefined} />
      <IconChevronDown size={13} stroke={1.8} aria-hidden />
    </button>
  );
}

/** Can be opened from anywhere in the window; highlights the first choice that matches the typed text. */
function usePicker({ use, pickView }: ListState, typed: string, onClose: () => void) {
  const picking = use((memory) => memory.picking);
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

/** All views, and actions on the current one. */
function useChoices<Shape extends ViewShape>(
  kind: KindWithViews<Shape>,
  now: ViewNow<Shape>,
  list: ListView<Shape>,
  search: string,
): readonly Choice[] {
  const views = useViews(kind);
  const broken = useBrokenViews(kind);
  const apply = useApplyView(kind);
  const acts = useActs(kind, now, list, search);
  const choiceOf = (one: View<Shape>): Choice => ({
    value: one.id,
    label: one.name,
    group: one.own ? 'own' : 'ready',
    current: one.id === now.current.id,
    run: () => apply(one),
  });
  const brokenOf = ({ id, name }: NamedView): Choice => ({
    value: id,
    label: say('views.broken', { name }),
    group: 'own',
    current: false,
    run: () => kind.views.askRemove({ id, name }),
  });
  return [...views.map(choiceOf), ...broken.map(brokenOf), ...acts];
}

type ViewAct = 'back' | 'update' | 'save' | 'rename' | 'delete';

function useActs<Shape extends ViewShape>(
  kind: KindWithViews<Shape>,
  { current, back }: ViewNow<Shape>,
  list: ListView<Shape>,
  search: string,
): readonly Choice[] {
  const { update } = useOwnViewActs(kind);
  const { askName, askRemove } = kind.views;
  const { id, name, own } = current;
  const act = (value: ViewAct, run: () => void): Choice => ({
    value,
    label: say(`views.act.${value}`, { name }),
    group: 'acts',
    current: false,
    run,
  });
  const updateNow = async (): Promise<void> => {
    if (await update(id, list, search)) showToast({ tone: 'done', words: say('views.updated', { name }) });
  };
  return [
    ...(back ? [act('back', back)] : []),
    ...(back && own ? [act('update', () => void updateNow())] : []),
    act('save', () => askName(null)),
    ...(own
      ? [act('rename', () => askName({ id, name })), act('delete', () => askRemove({ id, name }))]
      : []),
  ];
}
