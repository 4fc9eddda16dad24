import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { headingKey } from '../../../../shared/import/fields.ts';
import { toldApart } from '../told-apart.ts';
import type { Sheet } from '../sheet.ts';
import { findJoin, stemOf, type Join } from './find-join.ts';
import { keyColumns, type LookupFile } from './key-columns.ts';

type JoinFacts = NonNullable<OutputOf<'import.read'>['sheet']>['joins'][number];

/** A person's decision about a further file: its columns, or null when it isn't used. Absent: found by the values. */
export interface JoinChoice {
  readonly file: string;
  readonly by: { readonly column: string; readonly key: string } | null;
}

/** A file with the columns of others at its end, and what was found in each of them. */
export interface JoinedSheet {
  readonly sheet: Sheet;
  readonly joins: readonly JoinFacts[];
}

const notFound = -1;
const [shownValues, shownExamples, shownChars] = [5, 3, 100];

/** Looks up rows of further files by the values of the first. Rows that aren't found get blank cells. */
export function joinedSheet(
  sheet: Sheet,
  lookups: readonly LookupFile[],
  choices: readonly JoinChoice[],
): JoinedSheet {
  let joined: Sheet = { ...sheet, ownColumns: sheet.headings.length };
  const joins = lookups.map((file) => {
    const lookup = { ...file, headings: toldApart(file.headings) };
    const choice = choices.find((one) => one.file === lookup.name);
    const join = choice ? chosen(sheet, lookup, choice) : findJoin(sheet, lookup);
    const facts = { ...factsOf(sheet, lookup, join), leftOut: choice?.by === null };
    if (join) joined = withColumns(joined, lookup, join);
    return facts;
  });
  return { sheet: { ...joined, headings: toldApart(joined.headings) }, joins };
}

function chosen({ headings }: Sheet, lookup: LookupFile, { by }: JoinChoice): Join | null {
  if (by === null) return null;
  const column = headings.indexOf(by.column);
  const key = keyColumns(lookup).find((one) => lookup.headings[one.column] === by.key);
  return column < 0 || !key ? null : { column, key };
}

function withColumns(sheet: Sheet, lookup: LookupFile, { column, key }: Join): Sheet {
  const further = furtherColumns(lookup, key.column);
  const relation = relationOf(sheet.headings[column] ?? '', lookup, key.column);
  const width = sheet.headings.length;
  const places = Int32Array.from({ length: sheet.rows.length }, (_, index) => {
    return key.find(sheet.rows.cell(index, column)) ?? notFound;
  });
  return {
    ...sheet,
    headings: [
      ...sheet.headings,
      ...further.map((one) => joinedHeading(relation, lookup.headings[one] ?? '')),
    ],
    rows: sheet.rows.with({
      // Cells beyond the columns stay beyond them, where they make the row an error.
      width: (index) => Math.max(sheet.rows.width(index), width) + further.length,
      cell: (index, at) => {
        if (at < width) return sheet.rows.cell(index, at);
        const from = further[at - width];
        if (from === undefined) return sheet.rows.cell(index, at - further.length);
        const place = places[index] ?? notFound;
        return place === notFound ? '' : lookup.rows.cell(place, from);
      },
    }),
  };
}

function furtherColumns({ headings }: LookupFile, key: number): number[] {
  return headings.flatMap((_, column) => (column === key ? [] : [column]));
}

/** What the other file's rows are to the first: `AccountId` with `Id` is the Account. */
function relationOf(heading: string, { name, headings }: LookupFile, key: number): string {
  const ending = headings[key] ?? '';
  if (headingKey(heading) === headingKey(ending)) return heading;
  const without = heading.toLowerCase().endsWith(ending.toLowerCase())
    ? heading.slice(0, heading.length - ending.length)
    : heading.replace(/[\s_.-]*id$/i, '');
  return without.replace(/[\s_.:-]+$/, '') || stemOf(name);
}

function joinedHeading(relation: string, heading: string): string {
  return headingKey(heading).startsWith(headingKey(relation)) ? heading : `${relation} ${heading}`;
}

function factsOf(sheet: Sheet, lookup: LookupFile, join: Join | null): Omit<JoinFacts, 'leftOut'> {
  const keys = keyColumns(lookup).map(({ column }) => lookup.headings[column] ?? '');
  const facts = { file: lookup.name, rows: lookup.rows.length, columns: [...sheet.headings], keys };
  if (!join) return { ...facts, by: null, matched: 0, missing: { total: 0, first: [] }, examples: [] };
  const { column, key } = join;
  const shown = nameColumn(lookup, key.column);
  const missing = new Set<string>();
  const examples = new Map<string, string>();
  let matched = 0;
  for (let index = 0; index < sheet.rows.length; index += 1) {
    const value = sheet.rows.cell(index, column).trim();
    if (value === '') continue;
    const place = key.find(value);
    if (place === null) missing.add(value);
    else {
      matched += 1;
      if (examples.size < shownExamples) examples.set(value, lookup.rows.cell(place, shown));
    }
  }
  return {
    ...facts,
    by: { column: sheet.headings[column] ?? '', key: lookup.headings[key.column] ?? '' },
    matched,
    missing: { total: missing.size, first: [...missing].slice(0, shownValues).map(cut) },
    examples: [...examples].map(([value, name]) => ({ value: cut(value), name: cut(name) })),
  };
}

/** The column that tells people which row was found: a name, or else the first one. */
function nameColumn({ headings }: LookupFile, key: number): number {
  const further = headings.map((heading, column) => ({ column, key: headingKey(heading) }));
  const others = further.filter(({ column }) => column !== key);
  const named = others.find((one) => one.key === 'name') ?? others.find((one) => one.key.endsWith('name'));
  return (named ?? others[0])?.column ?? key;
}

function cut(text: string): string {
  return text.slice(0, shownChars);
}
