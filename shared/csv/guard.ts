/* A spreadsheet runs a cell as a formula that begins with = + - @, also as a full-width or small form, and also behind
   apostrophes, spaces, and characters without a width, some of which it drops. A tab, a carriage return or a NUL at the
   start is ignored too. Where another separator is usual, the part of a cell behind that separator is a cell of its
   own. A leading apostrophe makes it text. The two functions below are exact inverses: any text comes back unchanged. */

/** Characters that begin a formula, or that a spreadsheet ignores before one. */
const begins = String.raw`=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u207C\u207A\u207B\u208C\u208A\u208B\u2212\t\r\0`;
/** Apostrophes, spaces and invisible characters. Line ends are separators, which keeps the search linear. */
const skipped = String.raw`'\u2018\u2019\u02BC\uFF07\p{Zs}\p{Cf}\v\f\x85\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180D\u2028\u2029\u2800\u3164\uFE00-\uFE0F\uFFA0`;
const separators = String.raw`,;|\t\r\n`;

const formula = new RegExp(`(?:^|[${separators}])[${skipped}]*[${begins}]`, 'u');
/** Nearly all texts can be told to be harmless by this. */
const suspicious = new RegExp(`[${begins}]`, 'u');

/** Whether a spreadsheet might read a part of the text as a formula. */
function isFormula(text: string): boolean {
  return suspicious.test(text) && formula.test(text);
}

/**
 * Escapes one text cell or heading for a CSV that people open in a spreadsheet. Only for text: numbers, including
 * negative ones, are written unchanged. Source: House rule, data exchange section 1.
 */
export function guardCell(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** Removes the escape when our own file is read. `unguardCell(guardCell(t))` is `t` for every text. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && isFormula(text) ? text.slice(1) : text;
}
