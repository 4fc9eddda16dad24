import { useState } from 'react';
import { nearest } from '../../../../shared/rules/family.ts';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { Badge } from '../../../components/show/badge.tsx';
import { useFormats } from '../../../state/locale.ts';
import { routeHref } from '../../../state/route.ts';
import { FamilyTotals } from './family-totals.tsx';
import styles from './family.module.css';

type Family = OutputOf<'customer.family'>;
type Row = Family['rows'][number];

/** As many rows as are shown at first. */
const few = 12;

/** Further levels are not indented any more: names keep their room. */
const deepest = 6;

/** The accounts above and below an account, with the deals of all of them. Nothing for an account alone. */
export function FamilyPanel({ id }: { readonly id: string }) {
  const { data: family } = useCall('customer.family', { id });
  if (family === undefined || family.count === 1) return null;
  return (
    <Panel title={say('family.title')} actions={<Count n={family.count} />}>
      {family.path.length > 0 && (
        <Path path={family.path} own={family.rows.find((row) => row.id === id)?.name ?? ''} />
      )}
      <FamilyTotals family={family} />
      <Tree family={family} id={id} />
    </Panel>
  );
}

function Count({ n }: { readonly n: number }) {
  return <span className={styles.dim}>{say('family.accounts', { n })}</span>;
}

/** At most the head of the family and the two accounts right above, then the account itself. */
function Path({ path, own }: Pick<Family, 'path'> & { readonly own: string }) {
  const [head, ...others] = path;
  const shown = others.length > 2 ? others.slice(-2) : others;
  return (
    <nav className={styles.path} aria-label={say('family.path')}>
      {head && <Above account={head} />}
      {shown.length < others.length && <span aria-hidden>…</span>}
      {shown.map((account) => (
        <Above key={account.id} account={account} />
      ))}
      <span>{own}</span>
    </nav>
  );
}

function Above({ account: { id, name } }: { readonly account: Family['path'][number] }) {
  return (
    <a className={styles.link} href={routeHref({ place: 'customer', id })}>
      {name}
    </a>
  );
}

function Tree({ family, id }: { readonly family: Family; readonly id: string }) {
  const [isAll, setIsAll] = useState(false);
  const { rows, count } = family;
  const placed = rows.map((row) => ({ member: row, depth: row.depth, children: row.children }));
  const shown = isAll ? rows : nearest(placed, id, few).map(({ member }) => member);
  const left = count - rows.length;
  return (
    <>
      <ul className={styles.tree} aria-label={say('family.tree')}>
        {shown.map((row) => (
          <Account key={row.id} row={row} isOwn={row.id === id} />
        ))}
      </ul>
      {isAll && left > 0 && <p className={styles.dim}>{say('family.more', { n: left })}</p>}
      {rows.length > few && (
        <button type="button" className={styles.more} onClick={() => setIsAll(!isAll)}>
          {isAll ? say('family.show-fewer') : say('family.show-all', { n: rows.length })}
        </button>
      )}
    </>
  );
}

function Account({ row, isOwn }: { readonly row: Row; readonly isOwn: boolean }) {
  const { money } = useFormats();
  const { id, name, active, depth, deals } = row;
  const { open, base } = deals;
  return (
    <li className={styles.account} style={{ paddingInlineStart: `${Math.min(depth, deepest) * 0.75}rem` }}>
      <span className="unseen">{say('family.level', { n: depth + 1 })}</span>
      {isOwn ? (
        <b className={styles.name} aria-current="page">
          {name}
        </b>
      ) : (
        <a className={styles.link} href={routeHref({ place: 'customer', id })}>
          {name}
        </a>
      )}
      {!active && <Badge>{say('customer.inactive')}</Badge>}
      {open.count > 0 && (
        <span className={styles.amount} title={say('family.open', { n: open.count })}>
          {money({ amount: open.base, currency: base })}
        </span>
      )}
    </li>
  );
}
