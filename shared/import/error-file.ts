/*
 * A file of rows with errors has one column more: the reasons. Its heading is the same in every language and names the
 * file that the rows come from, so that they come back in as rows of that file once they are mended.
 */
const mark = 'Roadbook import errors of ';

/** The heading of the reasons in a file with the errors of another one. */
export function reasonHeading(file: string): string {
  return mark + file;
}

/** The file whose errors these are; null for other headings. */
export function errorsOf(heading: string): string | null {
  return heading.startsWith(mark) ? heading.slice(mark.length) : null;
}
