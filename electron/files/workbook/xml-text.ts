/* XML has no sign for control characters and single surrogates. Workbooks write them as _x0001_, and a text that looks
   like that with its first underscore escaped. */

const special = /[&<>"\0-\x08\x0b\x0c\x0e-\x1f\r\ufffe\uffff\ud800-\udfff]|_(?=x[0-9a-f]{4}_)/giu;
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML of a workbook contains it. */
export function xmlText(text: string): string {
  return special.test(text) ? text.replace(special, escaped) : text;
}

function escaped(sign: string): string {
  return signs[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** The text that a workbook means, from the text of its XML. */
export function fromXmlText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
