import type { InputOf } from '../../../../shared/contract/contract.ts';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { run } from '../../../commands/run.ts';
import { applyFitting, refuseReading, useImport, type Sheet } from '../import-state.ts';

type JoinChoice = InputOf<'import.rejoin'>['joins'][number];

/** Adds files in which ids and names of the file are looked up. */
export async function addFiles(): Promise<void> {
  await withColumns(async () => {
    const result = await run('import.join', {}, { quiet: true, handlesRefusal: true });
    return result.ok ? { ...result, value: result.value.sheet } : result;
  });
}

/** Looks a file's values up by other columns, or not at all. */
export async function rejoin({ joins }: Sheet, choice: JoinChoice): Promise<void> {
  const others = joins.filter(({ file }) => file !== choice.file).map(({ file, by }) => ({ file, by }));
  await withColumns(() =>
    run('import.rejoin', { joins: [...others, choice] }, { quiet: true, handlesRefusal: true }),
  );
}

/** Takes a sheet with other columns, which need other choices; null for none. */
async function withColumns(
  read: () => Promise<{ ok: true; value: Sheet | null } | { ok: false; error: CallError }>,
): Promise<void> {
  const { sheet: before, work, entity } = useImport.getState();
  if (before === null || work !== null) return;
  useImport.setState({ work: 'read', refusal: null, rehearsal: null });
  const result = await read();
  if (useImport.getState().sheet !== before) return;
  if (!result.ok) return refuseReading(entity, result.error);
  const { value: sheet } = result;
  if (sheet === null) return useImport.setState({ work: null });
  useImport.setState({
    work: null,
    pressed: false,
    sheet,
    understanding: sheet.understanding,
    choices: {},
    mapping: null,
  });
  await applyFitting(sheet);
}
