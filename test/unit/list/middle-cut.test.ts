import { describe, expect, it } from 'vitest';
import { splitForCut } from '../../../renderer/components/show/split-text.ts';

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

  it('is split between words near its end', () => {
    expect(splitForCut('Framework agreement for scanners, Kiel North')).toEqual([
      'Framework agreement for scanners,',
      ' Kiel North',
    ]);
  });
});
