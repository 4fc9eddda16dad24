import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { openCategory, priority, rating } from '../../../../shared/contract/fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { PercentField } from '../../../components/fields/percent-field.tsx';
import type { NewDealFields } from './new-deal-values.tsx';
import styles from './new-deal.module.css';

/** What a deal can also have from the start, folded away. */
export function MoreFields(props: NewDealFields) {
  const [open, setOpen] = useState(false);
  const region = useId();
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<Icon size={14} stroke={1.8} aria-hidden />}
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
      >
        {say(open ? 'new-deal.fewer' : 'new-deal.more')}
      </Button>
      <div id={region} className={styles.more} hidden={!open}>
        {open && <Folded {...props} />}
      </div>
    </div>
  );
}

function Folded({ deal, change, problem }: NewDealFields) {
  return (
    <>
      <div className={styles.choices}>
        <SalespersonField {...{ deal, change, problem }} />
        <ChoiceFields {...{ deal, change }} />
        <PercentField
          label={say('deal.chances')}
          value={deal.chances}
          onChange={(chances) => change({ chances })}
          disabled={!deal.start}
          hint={say('new-deal.chances.hint')}
          error={problem('chances')}
        />
        <TextInput
          label={say('deal.source')}
          value={deal.leadSource}
          maxLength={200}
          onChange={(event) => change({ leadSource: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={say('deal.customerNeed')}
        value={deal.customerNeed}
        onChange={(event) => change({ customerNeed: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
      />
      <Textarea
        label={say('deal.description')}
        value={deal.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
      />
    </>
  );
}

function SalespersonField({ deal, change, problem }: Omit<NewDealFields, 'cycles'>) {
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  return (
    <Select
      label={say('deal.salesperson')}
      data={people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
      value={deal.salespersonId}
      onChange={(salespersonId) => salespersonId !== null && change({ salespersonId })}
      allowDeselect={false}
      error={problem('salespersonId')}
    />
  );
}

function ChoiceFields({ deal, change }: Pick<NewDealFields, 'deal' | 'change'>) {
  return (
    <>
      <Select
        label={say('deal.category')}
        data={openCategory.options.map((value) => ({ value, label: say(`category.${value}`) }))}
        value={deal.category}
        onChange={(value) =>
          change({ category: openCategory.options.find((one) => one === value) ?? 'pipeline' })
        }
        allowDeselect={false}
      />
      <Select
        label={say('deal.rating')}
        placeholder={say('deal.none')}
        data={rating.options.map((value) => ({ value, label: say(`rating.${value}`) }))}
        value={deal.rating}
        onChange={(value) => change({ rating: rating.options.find((one) => one === value) ?? null })}
        clearable
        clearButtonProps={{ 'aria-label': say('quiet.clear', { label: say('deal.rating') }) }}
      />
      <Select
        label={say('deal.priority')}
        data={priority.options.map((value) => ({ value, label: say(`priority.${value}`) }))}
        value={deal.priority}
        onChange={(value) => change({ priority: priority.options.find((one) => one === value) ?? 'normal' })}
        allowDeselect={false}
      />
    </>
  );
}
