import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Command } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import { Keys } from '../../components/show/keys.tsx';
import type { DialogProps } from '../../state/dialogs.ts';
import { useLatest } from '../../state/kept.ts';
import type { PaletteItem, PaletteSection } from './palette-item.ts';
import { useSections } from './sources.ts';
import styles from './palette.module.css';
import { keyOf } from '../../state/keys.ts';

/** One box for every command, page and record. */
export function PaletteDialog({ dialog, onClose }: DialogProps<'palette'>) {
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={640}
      yOffset="12vh"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay color="var(--veil)" backgroundOpacity={1} transitionProps={{ duration: 0 }} />
      <Modal.Content radius={12} aria-label={say('palette.label')}>
        <Box dealId={dialog.dealId} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

interface BoxProps {
  readonly dealId: string | null;
  onClose(this: void): void;
}

function Box({ dealId, onClose }: BoxProps) {
  const [typed, setTyped] = useState('');
  const { sections, pending } = useSections({ text: typed.trim(), dealId });
  const first = sections[0]?.items[0];
  const { value, ...choosing } = useChosen(typed, first?.key ?? '');
  const root = useRef<HTMLDivElement>(null);
  useActiveDescendant(root);
  const choose = ({ run, refused = false }: PaletteItem): void => {
    if (refused) return;
    onClose();
    // The focus returns first, so that the action finds it where it was.
    window.setTimeout(run);
  };
  const onEarlyEnter = useEarlyEnter(pending && first?.key === value, () => first && choose(first));
  return (
    <Command
      ref={root}
      className={styles.palette}
      label={say('palette.label')}
      shouldFilter={false}
      vimBindings={false}
      loop
      value={value}
      {...choosing}
      onKeyDown={onEarlyEnter}
    >
      <Asking typed={typed} onType={setTyped} />
      <Command.List className={styles.list} label={say('palette.list')} aria-busy={pending}>
        {sections.map((section) => (
          <Section key={section.key} section={section} onChoose={choose} />
        ))}
      </Command.List>
      <Foot />
    </Command>
  );
}

/**
 * The highlighted line: the first one until the arrows or the pointer choose another, even when better lines arrive.
 * cmdk also highlights lines on its own; only a person's choice counts.
 */
function useChosen(typed: string, first: string) {
  const [chosen, setChosen] = useState({ typed, key: '' });
  const moved = useRef(false);
  const value = chosen.typed === typed && chosen.key !== '' ? chosen.key : first;
  const byPerson = (): void => {
    moved.current = true;
  };
  return {
    value,
    onKeyDownCapture: (event: KeyboardEvent) => {
      moved.current = /^(Arrow|Home|End)/.test(keyOf(event));
    },
    onPointerMoveCapture: byPerson,
    onValueChange: (key: string) => {
      if (moved.current) setChosen({ typed, key });
    },
  };
}

/** Enter before the answer to the typed text waits for it: it must not open an earlier result. */
function useEarlyEnter(isEarly: boolean, chooseFirst: () => void) {
  const [waits, setWaits] = useState(false);
  const latest = useLatest(chooseFirst);
  useEffect(() => {
    if (waits && !isEarly) latest.current();
  }, [waits, isEarly, latest]);
  return (event: KeyboardEvent): void => {
    if (keyOf(event) === 'Enter' && isEarly) {
      event.preventDefault();
      setWaits(true);
    } else if (waits) setWaits(false);
  };
}

/**
 * cmdk announces the highlighted line to assistive tools only once the arrows were used; this does so at all times.
 */
function useActiveDescendant(root: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const chosen = root.current?.querySelector('[role="option"][aria-selected="true"]');
    if (chosen) root.current?.querySelector('input')?.setAttribute('aria-activedescendant', chosen.id);
  });
}

interface AskingProps {
  readonly typed: string;
  onType(this: void, typed: string): void;
}

function Asking({ typed, onType }: AskingProps) {
  return (
    <div className={styles.box}>
      <IconSearch size={16} stroke={1.8} aria-hidden />
      <Command.Input
        value={typed}
        onValueChange={onType}
        placeholder={say('palette.hint')}
        maxLength={200}
        data-autofocus
      />
    </div>
  );
}

interface SectionProps {
  readonly section: PaletteSection;
  onChoose(this: void, item: PaletteItem): void;
}

function Section({ section, onChoose }: SectionProps) {
  return (
    <Command.Group heading={section.title} value={section.key} className={styles.section}>
      {section.items.map((item) => (
        <Command.Item
          key={item.key}
          value={item.key}
          className={styles.item}
          data-refused={item.refused === true || undefined}
          onSelect={() => onChoose(item)}
        >
          <item.Icon className={styles.icon} size={15} stroke={1.7} aria-hidden />
          <span className={styles.title} dir="auto">
            {item.title}
          </span>
          <span className={styles.about}>{item.about}</span>
          {item.keys !== undefined && (
            <span className={styles.keys}>
              <Keys keys={item.keys} />
            </span>
          )}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function Foot() {
  return (
    <div className={styles.foot}>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {say('palette.foot.move')}
      </span>
      <span>
        <kbd>Enter</kbd> {say('palette.foot.run')}
      </span>
      <span>
        <kbd>Esc</kbd> {say('palette.foot.leave')}
      </span>
    </div>
  );
}
