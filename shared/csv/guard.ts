/* A spreadsheet runs a cell that begins with = + - @ as a formula, and ignores a leading tab, carriage return or NUL.
   A leading apostrophe makes it text. The two functions below are exact inverses: any text comes back unchanged. */

/**
 * Escapes one text cell for a CSV that people open in a spreadsheet. Only for text: numbers, including negative ones,
 * are written unchanged. Source: House rule, data exchange section 1.
 */
export function guardCell(text: string): string {
  return /^'*[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
}

/** Removes the escape when our own file is read. `unguardCell(guardCell(t))` is `t` for every text. */
export function unguardCell(text: string): string {
  return /^'+[=+\-@\t\r\0]/.test(text) ? text.slice(1) : text;
}
