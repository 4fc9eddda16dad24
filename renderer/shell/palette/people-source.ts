import { IconId } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { goTo } from '../../state/route.ts';
import type { Asked, PaletteSection } from './palette-item.ts';
import { narrowed } from './score.ts';

/** Salespeople by name. */
export function usePeople({ text }: Asked): PaletteSection {
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const items = people.map(({ id, name, code }) => ({
    key: `salesperson-${id}`,
    Icon: IconId,
    title: name,
    about: code,
    run: () => goTo({ place: 'salesperson', id }),
  }));
  return narrowed({ key: 'people', title: say('setup.people'), items: text === '' ? [] : items }, text);
}
