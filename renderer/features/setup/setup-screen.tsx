import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { Page } from '../../components/frame/page.tsx';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { routeHref, setUpSections } from '../../state/route.ts';
import type { SetUpSection } from '../../state/route.ts';
import { CurrenciesSection } from './currencies/currencies-section.tsx';
import { CyclesSection } from './cycles/cycles-section.tsx';
import { FieldsSection } from './fields/fields-section.tsx';
import { NamedListSection } from './named-lists/named-list-section.tsx';
import { NumbersSection } from './numbers/numbers-section.tsx';
import { PeopleSection } from './people/people-section.tsx';
import { ReasonsSection } from './reasons/reasons-section.tsx';
import { TagsSection } from './tags/tags-section.tsx';
import { WorkspaceSection } from './workspace/workspace-section.tsx';
import styles from './setup.module.css';

export function SetUpScreen({ section }: { readonly section: SetUpSection }) {
  return (
    <Page title={say('rail.setup')}>
      <div className={styles.area}>
        <div className={styles.split}>
          <nav className={styles.nav} aria-label={say('setup.sections')}>
            {setUpSections.map((one) => (
              <a
                key={one}
                className={styles.navLink}
                href={routeHref({ place: 'setup', section: one })}
                aria-current={one === section ? 'page' : undefined}
              >
                {say(`setup.${one}`)}
              </a>
            ))}
          </nav>
          <div className={styles.section} key={section}>
            <Section section={section} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function Section({ section }: { readonly section: SetUpSection }): ReactNode {
  switch (section) {
    case 'cycles':
      return <CyclesSection />;
    case 'reasons':
      return <ReasonsSection />;
    case 'kinds':
    case 'roles':
      return <NamedListSection list={section} />;
    case 'tags':
      return <TagsSection />;
    case 'fields':
      return <FieldsSection />;
    case 'people':
      return <PeopleSection />;
    case 'currencies':
      return <CurrenciesSection />;
    case 'numbers':
      return <NumbersSection />;
    case 'year':
      return <WorkspaceSection />;
    default:
      return assertNever(section);
  }
}
