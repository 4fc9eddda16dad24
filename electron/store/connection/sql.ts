/** A value for a placeholder. Flags are 0 and 1. */
export type SqlValue = string | number | bigint | Uint8Array | null;

declare const brand: unique symbol;

/** Not exported: only the functions below create SQL. */
class Fragment {
  declare readonly [brand]: true;
  readonly text: string;
  readonly values: readonly SqlValue[];
  /** The same with sums that can't overflow, for `allSummed`. */
  readonly wideText: string;

  constructor(text: string, values: readonly SqlValue[], wideText = text) {
    this.text = text;
    this.values = values;
    this.wideText = wideText;
  }
}

/**
 * A piece of SQL with the values of its placeholders, in order. Its text consists of template text in the store and
 * of checked names, never of a value.
 */
export type Sql = Fragment;

/**
 * A statement or part of one. Interpolated values become placeholders; interpolated SQL is inserted together with its
 * values: sql`SELECT id FROM opportunity WHERE ${condition} AND close_date < ${today}`. TypeError for values of a
 * kind that SQLite doesn't support, such as undefined.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  if (!parts.some((part) => part instanceof Fragment)) {
    return new Fragment(fixedText(strings), parts.map(checkedValue));
  }
  let text = strings[0] ?? '';
  let wideText = text;
  const values: SqlValue[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    const after = strings[i + 1] ?? '';
    if (part instanceof Fragment) {
      text += part.text + after;
      wideText += part.wideText + after;
      for (const value of part.values) values.push(value);
    } else {
      text += `?${after}`;
      wideText += `?${after}`;
      values.push(checkedValue(part));
    }
  }
  return new Fragment(text, values, wideText);
}

/** Two texts of one statement without values: the usual one, and one for sums that overflow. */
export function withWide(usual: Sql, wide: Sql): Sql {
  if (usual.values.length + wide.values.length > 0)
    throw new RangeError('Only SQL without values has two texts');
  return new Fragment(usual.text, [], wide.text);
}

/** The text for sums that overflow. */
export function wideOf({ values, wideText }: Sql): Sql {
  return new Fragment(wideText, values);
}

const fixedTexts = new WeakMap<TemplateStringsArray, string>();

/** The text of a template with values only: always the same string, so lookups are fast. */
function fixedText(strings: TemplateStringsArray): string {
  let text = fixedTexts.get(strings);
  if (text === undefined) fixedTexts.set(strings, (text = strings.join('?')));
  return text;
}

function checkedValue(value: unknown): SqlValue {
  if (value === null) return value;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be bound to a statement`);
}

/** Joins the parts, by default with commas. RangeError when there are none. */
export function join(parts: readonly Sql[], separator: Sql = comma): Sql {
  if (parts.length === 0) throw new RangeError('Nothing to join');
  let [text, wideText] = ['', ''];
  const values: SqlValue[] = [];
  const add = (piece: Sql): void => {
    text += piece.text;
    wideText += piece.wideText;
    for (const value of piece.values) values.push(value);
  };
  for (let i = 0; i < parts.length; i += 1) {
    if (i > 0) add(separator);
    const part = parts[i];
    if (part) add(part);
  }
  return new Fragment(text, values, wideText);
}

const namePattern = /^[a-z][a-z0-9_]*$/;
const names = new Map<string, Sql>();

/** The name of a table, a column or an index. RangeError when it isn't a valid name or isn't in the given list. */
export function identifier(name: string, known?: ReadonlySet<string>): Sql {
  if (known && !known.has(name)) throw new RangeError(`No such name: ${name}`);
  let fragment = names.get(name);
  if (!fragment) {
    if (!namePattern.test(name)) throw new RangeError(`Not a name: ${name}`);
    names.set(name, (fragment = new Fragment(name, [])));
  }
  return fragment;
}

/** A name that `identifier` accepts, as text for triggers, which have no placeholders. */
export function nameLiteral(name: string): Sql {
  return new Fragment(`'${identifier(name).text}'`, []);
}

/** Several names, separated by commas. */
export function identifiers(list: readonly string[], known?: ReadonlySet<string>): Sql {
  return new Fragment(list.map((name) => identifier(name, known).text).join(', '), []);
}

const comma = sql`, `;

/** Values separated by commas, for `IN (...)` and `VALUES (...)`. May be empty. */
export function valueList(values: readonly SqlValue[]): Sql {
  return new Fragment(slots(values.length).text, values.map(checkedValue));
}

const slotTexts = new Map<number, Sql>();

/** Placeholders separated by commas, whose values follow later: see `fill`. */
export function slots(count: number): Sql {
  let fragment = slotTexts.get(count);
  if (!fragment) slotTexts.set(count, (fragment = new Fragment('?, '.repeat(count).slice(0, -2), [])));
  return fragment;
}

/**
 * A statement with the values for its slots. For statements that run very often: their text is built once. RangeError
 * when it already has values, since their order would be ambiguous.
 */
export function fill(statement: Sql, values: readonly SqlValue[]): Sql {
  if (statement.values.length > 0) throw new RangeError('A statement with slots has values of its own');
  return new Fragment(statement.text, values);
}
