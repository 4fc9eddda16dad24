import { say } from '../../../shared/words/say.ts';
import { wordsOf } from '../../commands/refusals.ts';
import { RefusalNote } from '../../components/frame/refusal-note.tsx';
import { useImport } from './import-state.ts';

/** Why the last request was refused. */
export function ImportRefusal() {
  const refusal = useImport((state) => state.refusal);
  if (refusal === null) return null;
  const title = say(refusal.word === 'import.stopped' ? 'wizard.stopped' : 'wizard.refused');
  return <RefusalNote title={title} words={wordsOf(refusal)} />;
}
