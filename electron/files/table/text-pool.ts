/** Texts longer than this hardly ever occur again. */
const longest = 40;
/** After so many different texts, a column of which fewer than half occur again isn't looked up any more. */
const patience = 10_000;
const most = 50_000;

interface Column {
  readonly texts: Map<string, string>;
  again: number;
  tired: boolean;
}

/** Lets equal texts of a column share their memory: most columns have few different ones. */
export class TextPool {
  private readonly columns: Column[] = [];

  shared(text: string, index: number): string {
    if (text === '' || text.length > longest) return text;
    const column = (this.columns[index] ??= { texts: new Map(), again: 0, tired: false });
    if (column.tired) return text;
    const known = column.texts.get(text);
    if (known !== undefined) {
      column.again += 1;
      return known;
    }
    const { size } = column.texts;
    if (size < most) column.texts.set(text, text);
    if (size >= most || (size > patience && column.again < size)) forget(column);
    return text;
  }
}

function forget(column: Column): void {
  column.tired = true;
  column.texts.clear();
}
