import { Button, Popover, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { say } from '../../../shared/words/say.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { ActMenu } from '../../components/frame/act-menu.tsx';
import { showToast } from '../../state/toasts.ts';
import { keepMappings, useMappings } from './kept-mappings.ts';
import { applyMapping, noteMapping, useImport } from './import-state.ts';
import { mappingOf, withMapping } from './mappings.ts';
import type { Mapping } from './mappings.ts';
import understandStyles from './understand.module.css';

const proposed = '';

/** The mapping of the file, and a way to save the decisions for the next file. */
export function MappingBar() {
  const mappings = useMappings();
  const entity = useImport((state) => state.entity);
  const current = useImport((state) => state.mapping);
  const choose = (name: string): void =>
    void applyMapping(mappings.find((mapping) => mapping.name === name) ?? null);
  const remove = (name: string): void => {
    keepMappings(mappings.filter((mapping) => mapping.name !== name));
    noteMapping(null);
    showToast({ tone: 'done', words: say('wizard.mapping.removed', { name }) });
  };
  return (
    <>
      <div className={understandStyles.mapping}>
        <Select
          label={say('wizard.mapping')}
          value={current ?? proposed}
          data={[
            { value: proposed, label: say('wizard.mapping.proposed') },
            ...mappings
              .filter((mapping) => mapping.entity === entity)
              .map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(name) => name !== null && choose(name)}
          allowDeselect={false}
        />
        <SaveMapping mappings={mappings} />
        {current !== null && (
          <ActMenu
            label={say('wizard.mapping.more')}
            acts={[{ label: say('wizard.mapping.remove'), grave: true, run: () => remove(current) }]}
          >
            …
          </ActMenu>
        )}
      </div>
      <LackingNote />
    </>
  );
}

/** What the mapping needs and this file or workspace doesn't have. */
function LackingNote() {
  const lacking = useImport((state) => state.lacking);
  if (lacking === null) return null;
  const { headings, states } = lacking;
  return (
    <div role="status">
      {headings.length > 0 && (
        <p className={understandStyles.warning}>
          {say('wizard.mapping.lacks', { n: headings.length, headings })}
        </p>
      )}
      {states > 0 && <p className={understandStyles.warning}>{say('wizard.mapping.gone', { n: states })}</p>}
    </div>
  );
}

function SaveMapping({ mappings }: { readonly mappings: readonly Mapping[] }) {
  const [open, setOpen] = useState(false);
  const save = (name: string): void => {
    const { sheet, understanding, choices } = useImport.getState();
    if (sheet === null || understanding === null) return;
    keepMappings(withMapping(mappings, mappingOf(name, sheet.headings, understanding, choices, sheet.joins)));
    noteMapping(name);
    setOpen(false);
    showToast({ tone: 'done', words: say('wizard.mapping.saved', { name }) });
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" aria-haspopup="dialog" onClick={() => setOpen(!open)}>
          {say('wizard.mapping.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <MappingName mappings={mappings} onSave={save} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface MappingNameProps {
  readonly mappings: readonly Mapping[];
  onSave(this: void, name: string): void;
}

/** Inside the dialog's form: Enter must save the mapping, not go to the next step. */
function MappingName({ mappings, onSave }: MappingNameProps) {
  const [name, setName] = useState(useImport((state) => state.mapping) ?? '');
  const taken = mappings.some((mapping) => identityKey(mapping.name) === identityKey(name));
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    if (name.trim() !== '') onSave(name.trim());
  };
  return (
    <form className={understandStyles.mappingName} onSubmit={submit}>
      <TextInput
        label={say('wizard.mapping.name')}
        description={say('wizard.mapping.name.about')}
        value={name}
        maxLength={60}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {say(taken ? 'wizard.mapping.replace' : 'wizard.mapping.keep')}
      </Button>
    </form>
  );
}
