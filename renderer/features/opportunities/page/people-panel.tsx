import { ActionIcon } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { say } from '../../../../shared/words/say.ts';
import { run, saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import type { MenuAct } from '../../../components/frame/act-items.tsx';
import { ActMenu } from '../../../components/frame/act-menu.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { QuietSelect } from '../../../components/fields/quiet-select.tsx';
import { QuietText } from '../../../components/fields/quiet-text.tsx';
import { useRoles } from '../../../components/record/offers.ts';
import { Badge } from '../../../components/show/badge.tsx';
import { routeHref } from '../../../state/route.ts';
import type { Deal } from '../offered/deal.ts';
import { accountOf, useContacts } from './suggestions.ts';
import styles from './side.module.css';

type Person = Deal['people'][number];

interface DealProps {
  readonly deal: Deal;
}

/** The people of a deal with their roles; more are added by typing, and others of the account by a click. */
export function PeoplePanel({ deal }: DealProps) {
  return (
    <Panel title={say('deal.people')} label={say('deal.people')}>
      {deal.people.length === 0 && <p className={styles.none}>{say('deal.people.none')}</p>}
      <ul>
        {deal.people.map((person) => (
          <PersonItem key={person.contact.id} deal={deal} person={person} />
        ))}
      </ul>
      <AddPerson deal={deal} />
      <OthersThere deal={deal} />
    </Panel>
  );
}

interface PersonProps extends DealProps {
  readonly person: Person;
}

function PersonItem({ deal, person }: PersonProps) {
  const { contact, jobTitle, account, primary } = person;
  const elsewhere = account !== null && account.id !== deal.customer.id ? account.name : '';
  return (
    <li className={styles.person}>
      <div className={styles.row}>
        <span className={styles.names}>
          <a className={styles.link} href={routeHref({ place: 'customer', id: contact.id })}>
            {contact.name}
          </a>
          <span className={styles.dim}>
            {[jobTitle, elsewhere].filter((part) => part !== '').map((part) => ` · ${part}`)}
          </span>
        </span>
        {primary && <Badge>{say('deal.people.primary')}</Badge>}
        <ActMenu
          label={say('deal.people.more', { name: contact.name })}
          look="icon"
          acts={actsOn(deal, person)}
        >
          <IconDots size={14} stroke={1.6} aria-hidden />
        </ActMenu>
      </div>
      <RoleAndNote deal={deal} person={person} />
    </li>
  );
}

function actsOn({ id }: Deal, { contact, primary }: Person): readonly MenuAct[] {
  return [
    {
      label: say('deal.people.make-primary'),
      refusal: primary ? say('deal.people.is-primary', { name: contact.name }) : null,
      run: () => void run('opportunity.update', { id, changes: { contactId: contact.id } }),
    },
    {
      label: say('deal.people.remove'),
      grave: true,
      run: () => void run('opportunity.removePerson', { id, contactId: contact.id }),
    },
  ];
}

function RoleAndNote({ deal: { id, topic }, person }: PersonProps) {
  const { contact, role, note } = person;
  const save = (changes: { roleId: string | null } | { note: string }): Promise<string | null> =>
    saveInPlace('opportunity.setPerson', { id, contactId: contact.id, ...changes });
  const label = say('deal.people.note-of', { name: contact.name });
  return (
    <div className={styles.roleAndNote} data-noted={note !== '' || undefined}>
      <QuietSelect
        label={say('deal.people.role-of', { name: contact.name })}
        value={role?.id ?? ''}
        options={useRoles(role?.id ?? null)}
        optional
        placeholder={say('deal.people.no-role')}
        onSave={(roleId) => save({ roleId: roleId === '' ? null : roleId })}
      />
      <QuietText
        label={label}
        value={note}
        placeholder={say('deal.people.no-note')}
        edited={{
          kind: 'person',
          id,
          field: contact.id,
          value: note === '' ? null : note,
          label,
          name: topic,
        }}
        onSave={(text) => save({ note: text })}
      />
    </div>
  );
}

/** Adds a contact of any account, or a new one, without a role; the box is empty again afterwards. */
function AddPerson({ deal }: DealProps) {
  const { id } = deal;
  const { options, search, create } = useContacts(deal, null, (newContact) =>
    saveInPlace('opportunity.setPerson', { id, newContact }),
  );
  const known = new Set(deal.people.map(({ contact }) => contact.id));
  return (
    <QuietSelect
      label={say('deal.people.add')}
      placeholder={say('deal.people.add')}
      value=""
      options={options.filter(({ value }) => !known.has(value))}
      searchable
      onSearch={search}
      create={create}
      onSave={(contactId) => saveInPlace('opportunity.setPerson', { id, contactId })}
      adds
    />
  );
}

/** Shown at most; all are found by typing. */
const mostOthers = 5;

/** Contacts of the account who are not among the people of the deal. */
function OthersThere({ deal }: DealProps) {
  const account = accountOf(deal);
  const { data } = useCall('customer.contacts', { id: account?.id ?? '' }, { enabled: account !== null });
  const known = new Set(deal.people.map(({ contact }) => contact.id));
  const others = (data?.rows ?? []).filter(({ id, active }) => active && !known.has(id));
  if (account === null || others.length === 0) return null;
  return (
    <>
      <p className={styles.there}>{say('deal.people.others', { account: account.name })}</p>
      <ul>
        {others.slice(0, mostOthers).map(({ id, name, jobTitle }) => (
          <li key={id} className={styles.row}>
            <span className={styles.names}>
              <a className={styles.link} href={routeHref({ place: 'customer', id })}>
                {name}
              </a>
              {jobTitle !== '' && <span className={styles.dim}>{` · ${jobTitle}`}</span>}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={say('deal.people.add-one', { name })}
              onClick={() => void run('opportunity.setPerson', { id: deal.id, contactId: id })}
            >
              <IconPlus size={13} stroke={1.8} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </>
  );
}
