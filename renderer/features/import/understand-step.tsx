import { say } from '../../../shared/words/say.ts';
import { ColumnsTable } from './columns-table.tsx';
import { useImport } from './import-state.ts';
import { importWords } from './import-kinds.ts';
import { MappingBar } from './mapping-bar.tsx';
import { NameChoices } from './name-choices.tsx';
import { Questions } from './questions.tsx';
import { ReadingsList } from './readings/readings-list.tsx';
import { ImportRefusal } from './refusal.tsx';
import { StatesTable } from './states-table.tsx';
import styles from './import.module.css';
import understandStyles from './understand.module.css';

/** Step 2: the contents of the file, and the questions that only a person can answer. */
export function UnderstandStep() {
  const sheet = useImport((state) => state.sheet);
  const understanding = useImport((state) => state.understanding);
  const entity = useImport((state) => state.entity);
  if (sheet === null || understanding === null) return null;
  return (
    <>
      <ImportRefusal />
      <MappingBar />
      <div className={understandStyles.halves}>
        <div className={understandStyles.half}>
          <ColumnsTable sheet={sheet} understanding={understanding} />
          <NameChoices understanding={understanding} />
        </div>
        <div className={understandStyles.half}>
          <section>
            <h4 className={styles.title}>{say('wizard.questions')}</h4>
            <Questions understanding={understanding} />
          </section>
          <ReadingsList readings={understanding.readings} />
          {importWords[entity].isDeal && <StatesTable understanding={understanding} />}
        </div>
      </div>
    </>
  );
}
