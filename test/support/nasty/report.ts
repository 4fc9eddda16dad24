import type { ColumnReading } from '../../../shared/contract/column-reading.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { ReadingChoices } from '../../../shared/contract/import-reading.ts';
import type { ReadingTopic } from '../../../shared/import/readings.ts';
import type { Caller } from '../in-process.ts';

type Sheet = NonNullable<OutputOf<'import.read'>['sheet']>;
type Understanding = Sheet['understanding'];
type Rehearsed = OutputOf<'import.rehearse'>;
type Row = Rehearsed['problems'][number];

/** A person's answers to what a file leaves open. */
export interface Answers {
  /** How the text of the file is read. */
  readonly file?: ReadingChoices;
  /** What its cells and rows mean, by the kind of question. */
  readonly cells?: Partial<Record<ReadingTopic, string>>;
}

/**
 * Everything that the app says about a file: how it reads it, what it asks, and what becomes of each row. With answers, also
 * what becomes of them by these, and the deals of a commit, which is undone.
 */
export async function reportOn(caller: Caller, path: string, answers: Answers | null): Promise<object> {
  const answer = await caller.send('import.read', { path });
  if (!answer.ok) return { refused: answer.error.message };
  const { sheet } = answer.value as { sheet: Sheet };
  const { open } = sheet.reading;
  return {
    file: fileFacts(sheet),
    ...(open.length > 0 && { open }),
    columns: columnsOf(sheet),
    ...understandingOf(sheet),
    ...(await previewOf(caller, sheet.understanding.plan)),
    ...(answers && { answered: await answered(caller, sheet, answers) }),
  };
}

async function answered(caller: Caller, read: Sheet, answers: Answers): Promise<object> {
  const { call } = caller;
  const isReread = answers.file !== undefined;
  const sheet = isReread ? await call('import.reread', { choices: answers.file ?? {} }) : read;
  const plan = await planOf(call, sheet.understanding, answers.cells ?? {});
  return {
    by: answers,
    ...(isReread && { file: fileFacts(sheet), columns: columnsOf(sheet) }),
    ...(await previewOf(caller, plan)),
    deals: await committed(caller),
  };
}

/** The proposed plan with the answers, as the wizard examines it. */
async function planOf(
  call: Caller['call'],
  { plan, readings }: Understanding,
  answers: NonNullable<Answers['cells']>,
): Promise<InputOf<'import.rehearse'>['plan']> {
  const given = readings.flatMap(({ about, column, of }) => {
    const value = answers[about];
    return value === undefined ? [] : [{ about, column, of, value, firm: true }];
  });
  if (given.length === 0) return plan;
  const kept = plan.readings.filter(({ about }) => answers[about] === undefined);
  return (await call('import.examine', { plan: { ...plan, readings: [...kept, ...given], states: [] } }))
    .plan;
}

function fileFacts({ reading, system, rows }: Sheet): object {
  const { encoding, mark, example, doubled, separator, workbook, headingRow } = reading;
  const { leftOut, damaged, unclosed, swallowed } = reading;
  const sheets = workbook?.sheets.map(({ name, isHidden }) => (isHidden ? `${name} (hidden)` : name));
  return {
    ...(workbook ? { sheets, merged: workbook.merged, hidden: workbook.hidden } : { encoding, separator }),
    ...(mark && { mark }),
    ...(example !== null && { example }),
    ...(doubled && { doubled }),
    headingRow,
    system,
    rows,
    ...(leftOut.total > 0 && {
      leftOut: [...leftOut.first.map(({ row, place, text }) => `${row} ${place}: ${text}`), leftOut.total],
    }),
    ...(damaged.total > 0 && { damaged: damaged.first }),
    ...(unclosed.total > 0 && { unclosed: unclosed.first }),
    ...(swallowed && { swallowed }),
  };
}

const [mostListed, mostChoices] = [30, 6];

function columnsOf({ headings, understanding: { plan, byContent } }: Sheet): string[] {
  const all = headings.map((heading, column) => {
    const fields = plan.columns.flatMap((one) => (one.column === column ? [one.field] : []));
    const how = byContent.includes(column) ? ' (by its cells)' : '';
    return `${heading} → ${fields.join(' + ') || 'left out'}${how}`;
  });
  return all.length > mostListed ? [...all.slice(0, mostListed), `and ${all.length - mostListed} more`] : all;
}

function understandingOf({ headings, understanding }: Sheet): object {
  const { readings, questions, states, pipelines, customers, salespeople } = understanding;
  const alike = [...customers.first, ...salespeople.first].filter(({ looksLike }) => looksLike !== null);
  return {
    readings: readings.flatMap((one) => linesOf(one, headings)),
    ...(questions.length > 0 && { questions }),
    ...(states.total > 0 && {
      states: states.first.map(({ status, cycle, stage, rows, target, proposal }) => {
        const said = [status, cycle, stage].map((cell) => cell || '–').join(' / ');
        return `${said} (${rows}) → ${targetOf(target)}${proposal ? `, like ${targetOf(proposal)}` : ''}`;
      }),
    }),
    ...(pipelines.length > 0 && {
      pipelines: pipelines.map(({ name, stages }) => [
        name,
        ...stages.map((one) => `${one.name} ${one.chances}`),
      ]),
    }),
    ...(alike.length > 0 && { alike: alike.map(({ name, looksLike }) => `${name} ~ ${looksLike}`) }),
  };
}

function targetOf(target: Understanding['states']['first'][number]['target']): string {
  if (target === null) return '?';
  return target.kind === 'stage' ? `stage${target.hold ? ' on hold' : ''}` : target.kind;
}

/** A reading, and what its examples become under each choice. */
function linesOf(
  { about, column, of, value, by, rows, choices }: ColumnReading,
  headings: readonly string[],
): string[] {
  const place = column === null ? 'the file' : (headings[column] ?? '');
  const first = rows.first.join(' ');
  const head = `${about}${of && ` “${of}”`} in ${place}: ${value ?? '?'} by ${by}, ${rows.total} rows: ${first}`;
  if (about === 'choice' || about === 'cycle' || about === 'reason') return [head];
  const lines = choices.map((one) => `    ${one.value}: ${one.examples.map(exampleOf).join('; ')}`);
  const shown =
    lines.length > mostChoices ? [...lines.slice(0, 3), `    and ${lines.length - 3} more`] : lines;
  return [head, ...shown];
}

function exampleOf({ row, text, becomes }: ColumnReading['choices'][number]['examples'][number]): string {
  const { kind, ...what } = becomes;
  return `${row} “${text}” → ${[kind, ...Object.values(what)].join(' ')}`;
}

async function previewOf({ call, send }: Pick<Caller, 'call' | 'send'>, plan: object): Promise<object> {
  const answer = await send('import.rehearse', { plan });
  if (!answer.ok) return { preview: answer.error.message };
  const { counts, made, totals, suspected } = answer.value as Rehearsed;
  const { rows, total } = await call('import.rows', { limit: mostListed });
  const filled = (all: Readonly<Record<string, number>>): object =>
    Object.fromEntries(Object.entries(all).filter(([, n]) => n > 0));
  return {
    counts: filled(counts),
    made: filled(made),
    totals: totals.map(
      ({ currency, outcome, count, amount }) => `${count} ${outcome}: ${currency} ${amount}`,
    ),
    ...(suspected > 0 && { suspected }),
    preview: [...rows.map(lineOf), ...(total > rows.length ? [`and ${total - rows.length} more`] : [])],
  };
}

function lineOf({ row, kind, topic, customer, amount, reasons }: Row): string {
  const money = amount === null ? '–' : `${amount.currency} ${amount.amount}`;
  const said = reasons.map(({ level, message }) => `${level}: ${message}`);
  return [`${row} ${kind}`, topic, customer, money, ...said].join(' | ');
}

/** The deals that a commit makes, by topic. */
async function committed({ call }: Caller): Promise<string[]> {
  const { txn } = await call('import.commit', { leaveOutErrors: true });
  const { rows } = await call('opportunity.list', { sort: 'topic', limit: 200 });
  const deals = await Promise.all(rows.map(({ id }) => call('opportunity.get', { id })));
  if (txn !== null) await call('history.undo', { txn });
  return deals.map((deal) => {
    const { topic, customer, status, stage, estimatedRevenue, actualRevenue } = deal;
    const money = [estimatedRevenue, actualRevenue].map((one) =>
      one ? `${one.currency} ${one.amount}` : '–',
    );
    const dates = [deal.closeDate, deal.actualCloseDate].map((date) => date ?? '–');
    const { chances, salesperson, rating, extra } = deal;
    const kept = extra.map(({ heading, text }) => `${heading}: ${text}`);
    const others = [`${chances} %`, salesperson.name, rating ?? '–', ...kept];
    return [topic, customer.name, status, stage?.name ?? '–', ...money, ...dates, ...others].join(' | ');
  });
}
