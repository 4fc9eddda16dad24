/** Every encoding that TextDecoder knows, under the name it uses itself; the more usual ones of a script first. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'windows-1255',
  'windows-1256',
  'windows-1258',
  'windows-874',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
  'euc-jp',
  'iso-2022-jp',
  'gbk',
  'utf-16le',
  'utf-16be',
  'macintosh',
  'iso-8859-15',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-8-i',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-16',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'x-mac-cyrillic',
] as const;
export type Encoding = (typeof encodings)[number];

/** Separators between the cells of a line. */
export const separators = [',', ';', '\t', '|', '^', '~'] as const;
export type Separator = (typeof separators)[number];

/** Encodings in which programs misread UTF-8 before they wrote it again. */
export const misreadings = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'windows-1253',
  'macintosh',
] as const satisfies readonly Encoding[];
export type Misreading = (typeof misreadings)[number];
