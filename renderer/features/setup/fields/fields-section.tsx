import { Button } from '@mantine/core';
import type { CustomField, FieldOwner } from '../../../../shared/records/custom-fields.ts';
import { fieldOwners, mostCustomFields } from '../../../../shared/records/custom-fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { reordered, useOrdering } from '../../../components/fields/ordering.tsx';
import { EmptyState } from '../../../components/frame/empty-state.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { openDialog } from '../../../state/dialogs.ts';
import { SectionHead } from '../section-head.tsx';
import { FieldLine } from './field-line.tsx';
import styles from './fields.module.css';

/** The fields that people added to deals, accounts and contacts, edited in place. */
export function FieldsSection() {
  const { data } = useCall('customField.list', {});
  return (
    <>
      <SectionHead title={say('setup.fields')} about={say('custom.about')} />
      {data !== undefined &&
        fieldOwners.map((of) => (
          <Owner key={of} of={of} fields={data.items.filter((field) => field.of === of)} />
        ))}
    </>
  );
}

interface OwnerProps {
  readonly of: FieldOwner;
  readonly fields: readonly CustomField[];
}

function Owner({ of, fields }: OwnerProps) {
  const isFull = fields.length >= mostCustomFields;
  const count = { n: fields.length, most: mostCustomFields };
  const add = (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={say(`custom.new.${of}`)}
      disabled={isFull}
      onClick={() => openDialog({ kind: 'new-custom-field', of })}
    >
      {say('custom.new')}
    </Button>
  );
  return (
    <Panel flush title={say(`custom.of.${of}`)} {...(fields.length > 0 && { actions: add })}>
      {fields.length === 0 ? (
        <EmptyState title={say(`custom.empty.${of}`)} about={say(`custom.empty.about.${of}`)} act={add} />
      ) : (
        <>
          <Fields of={of} fields={fields} />
          <p className={styles.foot}>{isFull ? say('custom.full', count) : say('custom.count', count)}</p>
        </>
      )}
    </Panel>
  );
}

function Fields({ of, fields }: OwnerProps) {
  const { list, buttons, status } = useOrdering<HTMLOListElement>(fields, (from, to) => {
    const ids = reordered(fields, from, to).map(({ id }) => id);
    void run('customField.reorder', { of, ids });
  });
  return (
    <>
      <ol ref={list} className={styles.fields} aria-label={say(`custom.of.${of}`)}>
        {fields.map((field, at) => (
          <FieldLine key={field.id} field={field} order={buttons(at)} />
        ))}
      </ol>
      {status}
    </>
  );
}
