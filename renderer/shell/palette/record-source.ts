import type { RecordHit } from '../../../shared/contract/find-calls.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { currentRoute, goTo } from '../../state/route.ts';
import type { Asked, PaletteItem, PaletteSection } from './palette-item.ts';
import { outcomeOf, recordIcons, routeTo } from '../../components/show/record-hit.ts';

const most = { recent: 6, found: 12 } as const;

/** Recently viewed records, while nothing is typed, without the current one. */
export function useRecent({ text }: Asked): PaletteSection {
  const { data } = useCall('recent.list', {});
  const at = currentRoute();
  const here = 'id' in at ? at.id : null;
  const rows = text === '' ? (data?.rows ?? []).filter(({ id }) => id !== here) : [];
  const items = rows.slice(0, most.recent).map((row) => itemOf(row, 'recent'));
  return { key: 'recent', title: say('palette.recent'), items, best: 1 };
}

const worth = { number: 1, name: 0.9, words: 0.7 } as const;

/** Deals and customers found in the store, in its order. */
export function useRecords({ text }: Asked): PaletteSection {
  const asked = text !== '';
  const { data, isPending } = useCall(
    'search.find',
    { text, limit: most.found },
    { enabled: asked, keepPrevious: true },
  );
  const rows = asked ? (data?.rows ?? []) : [];
  const [best] = rows;
  return {
    key: 'records',
    title: say('palette.records'),
    items: rows.map((row) => itemOf(row, 'record')),
    best: best ? worth[best.match] : 0,
    pending: asked && isPending,
  };
}

function itemOf(row: RecordHit, source: string): PaletteItem {
  const { kind, id, name, number, about } = row;
  const outcome = outcomeOf(row);
  const closed = outcome === null ? '' : say(`status.${outcome}`);
  return {
    key: `${source}-${id}`,
    Icon: recordIcons[kind],
    title: name,
    about: [about, number, closed].filter((part) => part !== '').join(' · '),
    run: () => goTo(routeTo({ kind, id })),
  };
}
