import { say } from '../../../shared/words/say.ts';
import { ColumnsTable } from './columns-table.tsx';
import { useImport } from './import-state.ts';
import { MappingBar } from './mapping-bar.tsx';
import { NameChoices } from './name-choices.tsx';
import { Questions } from './questions.tsx';
import { ImportRefusal } from './refusal.tsx';
import { StatesTable } from './states-table.tsx';
import styles from './import.module.css';
import understandStyles from './understand.module.css';

/** Step 2: the contents of the file, and the questions that only a person can answer. */
export function UnderstandStep() {
  const sheet = useImport((state) => state.sheet);
  const understanding = useImport((state) => state.understanding);
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
          <StatesTable understanding={understanding} />
        </div>
      </div>
    </>
  );
}
