import { describe, expect, it } from 'vitest';
import { inSentence, splitForCut } from '../../../renderer/components/show/split-text.ts';

describe('a long name', () => {
  it.each([
    '',
    'Warehouse scanners',
    'Framework agreement for warehouse scanners 2027',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    '東京都千代田区丸の内一丁目九番一号東京駅前営業所の倉庫管理',
    'مؤسسة الخليج للخدمات اللوجستية المتكاملة فرع الرياض',
    '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
    'e\u0301'.repeat(40),
  ])('stays whole in two parts: %s', (text) => {
    const [start, end] = splitForCut(text);
    expect(start + end).toBe(text);
    const signs = (part: string) => [...new Intl.Segmenter('en').segment(part)].length;
    expect(signs(start) + signs(end)).toBe(signs(text));
    expect(end === '').toBe(signs(text) < 24);
  });

  it('is short in a sentence, with its end', () => {
    expect(inSentence('Warehouse scanners')).toBe('Warehouse scanners');
    expect(inSentence('Framework agreement for scanners, Kiel North')).toBe(
      'Framework agreement for… Kiel North',
    );
    expect(inSentence('e\u0301'.repeat(40))).toBe(`${'e\u0301'.repeat(24)}…${'e\u0301'.repeat(10)}`);
  });

  it('is split between words near its end', () => {
    expect(splitForCut('Framework agreement for scanners, Kiel North')).toEqual([
      'Framework agreement for scanners,',
      ' Kiel North',
    ]);
  });
});
