import { Button, SegmentedControl } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { importKinds } from '../../../shared/import/kinds.ts';
import { say } from '../../../shared/words/say.ts';
import { FileSample } from '../../components/show/file-sample.tsx';
import { chooseFile, useImport } from './import-state.ts';
import type { Sheet } from './import-state.ts';
import { importWords } from './import-kinds.ts';
import { startOver } from './offered/forget-import.ts';
import { JoinPanel } from './joined/join-panel.tsx';
import { pasteTable, usePastedTables } from './pasted-tables.ts';
import { saveTemplate, templatesOf } from './save-template.ts';
import { ReadingPanel } from './reading/reading-panel.tsx';
import { ReadingQuestions } from './reading/reading-questions.tsx';
import { WorkProgress } from './progress.tsx';
import { ImportRefusal } from './refusal.tsx';
import styles from './import.module.css';

/** Step 1: choosing a file, and a look at its contents. */
export function FileStep() {
  const sheet = useImport((state) => state.sheet);
  const work = useImport((state) => state.work);
  usePastedTables();
  if (work === 'read' && sheet === null) return <WorkProgress work="read" />;
  return (
    <>
      <ImportRefusal />
      <KindChoice />
      {sheet === null ? <NoFile /> : <FileFacts sheet={sheet} />}
    </>
  );
}

/** Another kind starts over: the same columns mean something else. */
function KindChoice() {
  const entity = useImport((state) => state.entity);
  return (
    <SegmentedControl
      className={styles.kind}
      data-rarely
      aria-label={say('wizard.of')}
      value={entity}
      data={importKinds.map((kind) => ({ value: kind, label: importWords[kind].name() }))}
      onChange={(kind) => void startOver(kind)}
    />
  );
}

function NoFile() {
  const entity = useImport((state) => state.entity);
  return (
    <div className={styles.none}>
      <IconFileTypeCsv size={44} stroke={1.2} aria-hidden />
      <p className={styles.workTitle}>{say('wizard.file.none')}</p>
      <p className={styles.dim}>{say('wizard.file.none.about')}</p>
      <div className={styles.otherWays}>
        <Button variant="default" onClick={pasteTable}>
          {say('wizard.file.paste')}
        </Button>
        {templatesOf[entity].map((template) => (
          <Button key={template} variant="subtle" onClick={() => void saveTemplate(template)}>
            {say(`wizard.template.${template}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function FileFacts({ sheet }: { readonly sheet: Sheet }) {
  const { rows, headings } = sheet;
  const size = [say('wizard.file.rows', { rows }), say('wizard.file.columns', { n: headings.length })].join(
    ', ',
  );
  const facts = [
    [say('wizard.file.size'), size],
    [say('wizard.file.system'), say(`wizard.system.${sheet.system}`)],
  ] as const;
  return (
    <>
      <div className={styles.factsRow}>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Button variant="default" onClick={() => void chooseFile()}>
          {say('wizard.file.other')}
        </Button>
      </div>
      <ReadingQuestions sheet={sheet} />
      <Sample sheet={sheet} />
      <ReadingPanel sheet={sheet} />
      <JoinPanel sheet={sheet} />
    </>
  );
}

function Sample({ sheet: { headings, sample } }: { readonly sheet: Sheet }) {
  const title = say('wizard.file.first', { n: sample.length });
  return (
    <section>
      <h4 className={styles.title}>{title}</h4>
      {/* Focusable, so that the arrow keys can scroll it. */}
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={title}>
        <FileSample headings={headings} rows={sample} className={styles.table} />
      </div>
    </section>
  );
}
