import { IconLayoutList } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { useApplyView, useViews } from '../../components/list/views/list-views.ts';
import { dealList } from '../../features/opportunities/list/deal-list.tsx';
import type { Asked, PaletteSection } from './palette-item.ts';
import { narrowed } from './score.ts';

/** The views of the list of opportunities: those Roadbook brings, and one's own. */
export function useViewLines({ text }: Asked): PaletteSection {
  const apply = useApplyView(dealList);
  const items = useViews(dealList).map((view) => ({
    key: `view-${view.id}`,
    Icon: IconLayoutList,
    title: view.name,
    about: say('palette.view'),
    run: () => apply(view),
  }));
  return narrowed({ key: 'views', title: say('palette.views'), items }, text);
}
