import { Button } from '@mantine/core';
import { goTo } from '../../state/route.ts';
import { EmptyState } from './empty-state.tsx';
import { Page, Panel } from './page.tsx';
import { Crumb } from './record-page.tsx';
import type { RecordCrumb } from './record-page.tsx';

interface RecordGoneProps {
  /** Of the page, since there is no record to name it after. */
  readonly title: string;
  readonly crumb: RecordCrumb;
  readonly words: { readonly title: string; readonly about: string; readonly act: string };
}

/** The page of a record that no longer exists; its button leads back to where the crumb leads. */
export function RecordGone({ title, crumb, words }: RecordGoneProps) {
  return (
    <Page title={title} crumb={<Crumb crumb={crumb} />}>
      <Panel fill label={words.title}>
        <EmptyState
          title={words.title}
          about={words.about}
          act={<Button onClick={() => goTo(crumb.to)}>{words.act}</Button>}
        />
      </Panel>
    </Page>
  );
}
