import { IconLayoutList } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { useApplyView, useViews } from '../../components/list/views/list-views.ts';
import { lists } from '../lists.ts';
import type { ListName } from '../../state/dialogs.ts';
import type { Asked, PaletteItem, PaletteSection } from './palette-item.ts';
import { narrowed } from './score.ts';

/** The views of every list, built-in and a person's own. */
export function useViewLines({ text }: Asked): PaletteSection {
  const items = [...useViewsOf('opportunities'), ...useViewsOf('customers')];
  return narrowed({ key: 'views', title: say('palette.views'), items }, text);
}

function useViewsOf(list: ListName): readonly PaletteItem[] {
  const apply = useApplyView(lists[list]);
  return useViews(lists[list]).map((view) => ({
    key: `view-${list}-${view.id}`,
    Icon: IconLayoutList,
    title: view.name,
    about: say(`rail.${list}`),
    run: () => apply(view),
  }));
}
