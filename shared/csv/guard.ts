/*
 * A spreadsheet runs a cell that begins with = + - @ as a formula, and skips tab, carriage return and NUL before
 * it. A leading apostrophe makes it text. The pair below is exact: whatever text goes out comes back the same.
 */

/**
 * Guards one text cell for a CSV that people open in a spreadsheet. Only for text: numbers, also negative ones,
 * are written as they are. Source: House rule, data exchange section 1.
 */
export function guardCell(text: string): string {
  return /^'*[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
}

/** Takes the guard off again when our own file is read. `unguardCell(guardCell(t))` is `t` for every text. */
export function unguardCell(text: string): string {
  return /^'+[=+\-@\t\r\0]/.test(text) ? text.slice(1) : text;
}
