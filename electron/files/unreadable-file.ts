/** Why a file can't be read as a table: a key of the catalogue with its parameters. */
export class UnreadableFile extends Error {
  readonly word: FileWord;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(word: FileWord, params: Readonly<Record<string, string | number>> = {}) {
    super(word);
    this.name = 'UnreadableFile';
    this.word = word;
    this.params = params;
  }
}
export type FileWord =
  | 'import.file-unreadable'
  | 'import.file-not-plain'
  | 'import.file-too-large'
  | 'import.file-too-long'
  | 'import.file-empty'
  | 'import.file-too-wide'
  | 'import.file-not-text'
  | 'import.file-spreadsheet'
  | 'import.file-other'
  | 'import.contacts-none'
  | 'import.contacts-many'
  | 'import.contacts-large'
  | 'import.file-not-workbook'
  | 'import.workbook-locked'
  | 'import.workbook-broken'
  | 'import.workbook-bomb'
  | 'import.workbook-large'
  | 'import.workbook-too-long'
  | 'import.file-quotes'
  | 'import.cell-too-large'
  | 'import.row-too-large';
