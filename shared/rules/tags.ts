/** The most tags that one record can have. */
export const mostTags = 20;

/** Whether a text can be the name of a tag: in a file, the tags of a record share one cell, separated by commas. */
export function isTagName(text: string): boolean {
  return !/[,\n\r\v\f\u0085\u2028\u2029]/.test(text);
}

/** The names in a cell of a file, without blanks. */
export function tagsInCell(cell: string): string[] {
  return cell.split(',').flatMap((name) => (name.trim() === '' ? [] : [tidyTag(name)]));
}

/** A name as stored: trimmed and with single spaces. */
export function tidyTag(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}
