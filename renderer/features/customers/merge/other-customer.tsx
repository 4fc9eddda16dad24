import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';

interface OtherProps {
  readonly kind: 'account' | 'contact';
  readonly ids: readonly string[];
  onAdd(this: void, id: string): void;
}

/** Finds the customer to merge with, of the same kind. */
export function OtherCustomer({ kind, ids, onAdd }: OtherProps) {
  const [text, setText] = useState('');
  const [typed] = useDebouncedValue(text, 80);
  const { data } = useCall('customer.suggest', { text: typed, kind }, { keepPrevious: true });
  const rows = (data?.rows ?? []).filter(({ id }) => !ids.includes(id));
  return (
    <Select
      label={say('merge.other')}
      placeholder={say('merge.other.placeholder')}
      searchable
      searchValue={text}
      onSearchChange={setText}
      // The call has found them, also by words that the label doesn't have.
      filter={({ options }) => options}
      data={rows.map(({ id, name, number, city }) => ({
        value: id,
        label: [name, city, number].filter((part) => part !== '').join(' · '),
      }))}
      value={null}
      onChange={(id) => {
        if (id === null) return;
        setText('');
        onAdd(id);
      }}
      nothingFoundMessage={say('merge.other.nothing')}
      maxDropdownHeight={260}
    />
  );
}
