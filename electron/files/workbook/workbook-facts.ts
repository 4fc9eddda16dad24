import { UnreadableFile } from '../unreadable-file.ts';
import type { Epoch } from './cell-value.ts';
import { currencyIn, meaningOf, type NumberMeaning } from './number-formats.ts';
import { attribute, readXml } from './xml-reader.ts';
import { fromXmlText } from './xml-text.ts';
import type { ZipReader } from './zip-reader.ts';

/** A sheet with cells; charts and macros have none. */
interface SheetOfWorkbook {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its place in the archive. */
  readonly part: string;
}

interface NumberFormat {
  readonly meaning: NumberMeaning;
  /** The currency that it writes beside the number; blank for none. */
  readonly currency: string;
}

export interface Workbook {
  readonly epoch: Epoch;
  /** In their order; hidden ones last. */
  readonly sheets: readonly SheetOfWorkbook[];
  readonly texts: readonly string[];
  /** What a number means, by the style of its cell. */
  readonly meanings: readonly NumberFormat[];
}

const [smallMegabytes, textsMegabytes] = [10, 100];
type OnPiece = () => void;

/** What a workbook says beside its cells. Throws UnreadableFile. */
export function readWorkbook(zip: ZipReader, onPiece: OnPiece): Workbook {
  const main = relationsOf(zip, '', onPiece).find(({ type }) => type === 'officeDocument')?.target;
  const bytes = main === undefined ? null : zip.read(main, smallMegabytes);
  if (main === undefined || bytes === null) throw new UnreadableFile('import.file-not-workbook');
  const relations = relationsOf(zip, main, onPiece);
  const partOf = (type: string): string => relations.find((one) => one.type === type)?.target ?? '';
  let epoch: Epoch = 1900;
  const found: SheetOfWorkbook[] = [];
  readXml(
    bytes,
    {
      open: (name, attributes) => {
        const isOn = (key: string): boolean => /^(1|true|on)$/.test(attribute(attributes, key) ?? '');
        if (name === 'workbookPr' && isOn('date1904')) epoch = 1904;
        if (name !== 'sheet') return;
        const relation = relations.find(({ id }) => id === attribute(attributes, 'id'));
        if (relation?.type !== 'worksheet') return;
        const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
        found.push({ name: attribute(attributes, 'name') ?? '', isHidden, part: relation.target });
      },
    },
    onPiece,
  );
  if (found.length === 0) throw new UnreadableFile('import.file-not-workbook');
  return {
    epoch,
    sheets: found.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden)),
    texts: textsIn(zip.read(partOf('sharedStrings'), textsMegabytes), onPiece),
    meanings: meaningsIn(zip.read(partOf('styles'), smallMegabytes), onPiece),
  };
}

interface Relation {
  readonly id: string;
  /** The last part of its address. */
  readonly type: string;
  readonly target: string;
}

/** The parts that a part refers to; '' is the whole. */
function relationsOf(zip: ZipReader, part: string, onPiece: OnPiece): Relation[] {
  const at = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, at);
  const bytes = zip.read(`${folder}_rels/${part.slice(at)}.rels`, smallMegabytes);
  const relations: Relation[] = [];
  if (bytes === null) return relations;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name !== 'Relationship') return;
    const target = attribute(attributes, 'Target') ?? '';
    relations.push({
      id: attribute(attributes, 'Id') ?? '',
      type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
      target: new URL(target, `file:///${folder}`).pathname.slice(1),
    });
  };
  readXml(bytes, { open }, onPiece);
  return relations;
}

/** The texts that cells refer to by their place. How a Japanese text is pronounced is not part of it. */
function textsIn(bytes: Buffer | null, onPiece: OnPiece): string[] {
  const texts: string[] = [];
  if (bytes === null) return texts;
  let [text, inText, aside] = ['', false, 0];
  readXml(
    bytes,
    {
      open: (name) => {
        if (name === 'si') text = '';
        if (name === 'rPh') aside += 1;
        inText = name === 't' && aside === 0;
      },
      text: (part) => {
        if (inText) text += part;
      },
      close: (name) => {
        inText = false;
        if (name === 'rPh') aside -= 1;
        if (name === 'si') texts.push(fromXmlText(text));
      },
    },
    onPiece,
  );
  return texts;
}

function meaningsIn(bytes: Buffer | null, onPiece: OnPiece): NumberFormat[] {
  const patterns = new Map<number, string>();
  const meanings: NumberFormat[] = [];
  if (bytes === null) return meanings;
  let inCells = false;
  readXml(
    bytes,
    {
      open: (name, attributes) => {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        if (name === 'numFmt') patterns.set(id, attribute(attributes, 'formatCode') ?? '');
        if (name === 'cellXfs') inCells = true;
        if (name !== 'xf' || !inCells) return;
        const pattern = patterns.get(id);
        meanings.push({ meaning: meaningOf(id, pattern), currency: currencyIn(pattern) });
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    },
    onPiece,
  );
  return meanings;
}
