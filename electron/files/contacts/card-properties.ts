import ICAL from 'ical.js';

/** One property of a contact. */
export interface Property {
  readonly name: string;
  /** What it is for, such as `work` or `pref`, in small letters. */
  readonly types: ReadonlySet<string>;
  /** Its parts, each of one or more texts. */
  readonly parts: readonly (readonly string[])[];
  /** The name by which lines of some programs belong together. */
  readonly group: string;
}

/** The properties of a contact by version 4.0, 3.0 or 2.1. Lines that can't be read are left out. */
export function propertiesOf(lines: readonly string[]): Property[] {
  const version = lines
    .find((line) => /^VERSION:/i.test(line))
    ?.slice('VERSION:'.length)
    .trim();
  return lines.flatMap((line) => {
    try {
      return propertyOf(version === '2.1' ? asVersion3(line) : line);
    } catch {
      return [];
    }
  });
}

/**
 * The library reads name and parameters. It takes an escaped backslash before a separator for an escaped separator, so that
 * values are divided here: it leaves those of names that it doesn't know as they are.
 */
function propertyOf(line: string): Property[] {
  const unknown = line.replace(/^((?:[\w-]+\.)?)([\w-]+)/, '$1X-$2').replace(/^([^:]*?);VALUE=[^;:]*/i, '$1');
  const [said, params, , value] = ICAL.parse.property(unknown, ICAL.design.vcard) as readonly unknown[];
  if (typeof said !== 'string' || typeof value !== 'string') return [];
  const given = params as Readonly<Record<string, unknown>>;
  const types = textsOf(given['type']).flatMap((type) => type.toLowerCase().split(','));
  if (given['pref'] !== undefined) types.push('pref');
  const name = said.toLowerCase().replace(/^x-/, '');
  return [
    {
      name,
      types: new Set(types.map((type) => type.trim().replace(/^x-/, ''))),
      parts: partsOf(name, value.replaceAll('\0', '')),
      group: textsOf(given['group']).join('').toLowerCase(),
    },
  ];
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'string' ? [value] : [];
}

const structured: ReadonlySet<string> = new Set(['n', 'org', 'adr']);
const lists: ReadonlySet<string> = new Set(['categories']);

function partsOf(name: string, value: string): string[][] {
  if (!structured.has(name)) return [(lists.has(name) ? divided(value, ',') : [value]).map(plainText)];
  return divided(value, ';').map((part) => divided(part, ',').map(plainText));
}

/** The pieces between separators that aren't escaped. */
function divided(value: string, separator: ';' | ','): string[] {
  const pieces = [''];
  for (const piece of value.match(/\\[^]|[^]/g) ?? []) {
    if (piece === separator) pieces.push('');
    else pieces[pieces.length - 1] += piece;
  }
  return pieces;
}

function plainText(text: string): string {
  return text.replace(/\\([\\;,:nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

const knownParameter = /^(?:TYPE|ENCODING|CHARSET|LANGUAGE|VALUE|PREF|LABEL)=/i;

/** A line of version 2.1, whose parameters may have no name and whose values no escapes. */
function asVersion3(line: string): string {
  const colon = line.indexOf(':');
  if (colon < 0) return line;
  const [name = '', ...params] = line.slice(0, colon).split(';');
  const value = line.slice(colon + 1);
  const isQuoted = params.some((param) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(param));
  const charset = params.find((param) => /^CHARSET=/i.test(param))?.slice('CHARSET='.length);
  const kept = params
    .filter((param) => !/^(?:ENCODING=|CHARSET=|QUOTED-PRINTABLE$|8BIT$|7BIT$)/i.test(param))
    .map((param) => (knownParameter.test(param) ? param : `TYPE=${param}`));
  const text = isQuoted ? unquoted(value, charset) : value;
  return `${[name, ...kept].join(';')}:${text.replace(/\r\n|\r|\n/g, '\\n').replaceAll(',', '\\,')}`;
}

function unquoted(value: string, charset = 'utf-8'): string {
  const bytes = Buffer.from(
    value.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  return decoderOf(charset).decode(bytes);
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}
