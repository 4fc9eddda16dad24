import type { ExportCell } from '../export/cell.ts';
import type { Rows } from './rows.ts';
import { customerFields } from './customer-fields.ts';
import { dealFields } from './deal-fields.ts';
import { headingKey } from './fields.ts';

export const templateKinds = ['deals', 'accounts', 'contacts'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** The heading of the column that explains a template, by which it is recognized. */
export const templateMark = 'Roadbook template';

/** Words of the workspace in an example. */
export interface TemplateGround {
  readonly cycle: string | null;
  readonly stage: string | null;
  readonly currency: string;
}

interface Column {
  readonly heading: string;
  /** The cell of the example row. Those of the workspace differ from one to the next. */
  readonly example: ExportCell | ((ground: TemplateGround) => ExportCell);
}

const text = (value: string | null): ExportCell => (value === null ? null : { text: value });

function columns(
  fields: readonly { readonly key: string; readonly headings: readonly string[] }[],
  examples: Readonly<Record<string, Column['example']>>,
  explanation: string,
): readonly Column[] {
  const own = Object.entries(examples).map(([key, example]) => {
    const heading = fields.find((field) => field.key === key)?.headings[0];
    if (heading === undefined) throw new Error(`No import knows the field ${key}`);
    return { heading, example };
  });
  return [...own, { heading: templateMark, example: text(explanation) }];
}

const isExample = 'This row is an example, which Roadbook skips as long as it is unchanged.';
const address = {
  street: text('Kaistraße 12'),
  postalCode: text('24114'),
  city: text('Kiel'),
  country: text('Germany'),
  tags: text('Fair, Key account'),
  remarks: text('Anything worth knowing'),
} as const;

/** Field names are fixed English, as in exports. */
const templates: Readonly<Record<TemplateKind, readonly Column[]>> = {
  deals: columns(
    dealFields,
    {
      topic: text('Scanners for the warehouse'),
      customer: text('Brauer AG'),
      contact: text('Anna Lee'),
      salesperson: null,
      status: text('in-progress'),
      cycle: ({ cycle }) => text(cycle),
      stage: ({ stage }) => text(stage),
      estimatedRevenue: ({ currency }) => ({ number: '12500', currency }),
      currency: ({ currency }) => text(currency),
      closeDate: { date: '2027-06-30' },
      startDate: { date: '2026-01-15' },
      chances: null,
      category: text('pipeline'),
      rating: text('warm'),
      priority: text('normal'),
      tags: text('Fair, Hardware'),
      actualCloseDate: null,
      actualRevenue: null,
      closeReason: null,
      leadSource: text('Trade fair'),
      description: text('Replaces the scanners of 2019'),
    },
    `${isExample} Status is not-started, in-progress, on-hold, won or lost; closed deals need an actual close date. Without a salesperson a deal is yours.`,
  ),
  accounts: columns(
    customerFields,
    {
      name: text('Brauer AG'),
      parent: null,
      industry: text('Logistics'),
      phone: text('0431 12345'),
      email: text('info@brauer.example'),
      website: text('brauer.example'),
      ...address,
    },
    isExample,
  ),
  contacts: columns(
    customerFields,
    {
      firstName: text('Anna'),
      lastName: text('Lee'),
      jobTitle: text('Head of purchasing'),
      account: text('Brauer AG'),
      phone: text('0431 12346'),
      mobile: text('0170 12345'),
      email: text('anna.lee@brauer.example'),
      ...address,
    },
    `${isExample} An account that doesn't exist yet is added.`,
  ),
};

/** The headings and the example row of a template. */
export function templateTable(
  kind: TemplateKind,
  ground: TemplateGround,
): { readonly headings: readonly string[]; readonly example: readonly ExportCell[] } {
  const all = templates[kind];
  return {
    headings: all.map(({ heading }) => heading),
    example: all.map(({ example }) => (typeof example === 'function' ? example(ground) : example)),
  };
}

/** Which rows are the unchanged example of a template; none in other files. */
export function exampleRows(headings: readonly string[], rows: Rows): ReadonlySet<number> {
  const keys = headings.map(headingKey);
  const mark = keys.indexOf(headingKey(templateMark));
  const found = new Set<number>();
  if (mark < 0) return found;
  for (let index = 0; index < rows.length; index += 1) {
    const said = rows.cell(index, mark).trim();
    const kind = templateKinds.find((one) => explanationOf(one) === said);
    if (kind !== undefined && isUnchanged(templates[kind], keys, rows.at(index))) found.add(index);
  }
  return found;
}

function explanationOf(kind: TemplateKind): string {
  const cell = templates[kind].at(-1)?.example ?? null;
  return cell !== null && typeof cell === 'object' && 'text' in cell ? cell.text : '';
}

/** Every cell that doesn't depend on the workspace is as it was, however the file writes numbers and dates. */
function isUnchanged(columns: readonly Column[], keys: readonly string[], row: readonly string[]): boolean {
  return columns.every(({ heading, example }) => {
    const cell = (row[keys.indexOf(headingKey(heading))] ?? '').trim();
    if (typeof example === 'function') return true;
    if (example === null) return cell === '';
    if ('text' in example) return cell === example.text;
    return 'date' in example && numbersIn(cell) === numbersIn(example.date);
  });
}

/** The numbers of a date in any order. */
function numbersIn(text: string): string {
  const numbers = text.replace(/T.*/, '').match(/\d+/g) ?? [];
  return numbers
    .map(Number)
    .sort((a, b) => a - b)
    .join(' ');
}
