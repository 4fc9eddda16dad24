import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../unreadable-file.ts';

type Attributes = Readonly<Record<string, string>>;

/** What is done with the elements of a document. Names are without their prefixes. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const pieceBytes = 1 << 16;

/**
 * Reads an XML document piece by piece. Nothing outside of the document is ever read, and only the five entities of XML
 * exist, so that nothing can grow. Throwing in `onPiece` ends the reading. Throws UnreadableFile.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers, onPiece: () => void): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => handlers.open(localName(name), attributes));
  parser.on('closetag', ({ name }) => handlers.close?.(localName(name)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('error', () => {
    throw new UnreadableFile('import.workbook-broken');
  });
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    onPiece();
    parser.write(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}
