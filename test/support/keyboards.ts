/** Keyboard layouts of the world, with what their keys type: an invented sample of each kind. */

export interface Keyboard {
  readonly name: string;
  readonly isLatin: boolean;
  /** By code, without and with Shift. */
  readonly types: ReadonlyMap<string, readonly [plain: string, shifted: string]>;
}

const places = [
  ...'QWERTYUIOPASDFGHJKLZXCVBNM'.split('').map((letter) => `Key${letter}`),
  'Semicolon',
  'Comma',
  'Period',
  'Slash',
];

function keyboard(name: string, isLatin: boolean, plain: string, shifted = plain.toUpperCase()): Keyboard {
  const [lower, upper] = [plain.split(' '), shifted.split(' ')];
  return {
    name,
    isLatin,
    types: new Map(
      places.map((code, index) => {
        const typed = lower[index];
        if (typed === undefined) throw new Error(`${name} has no ${code}`);
        return [code, [typed, upper[index] ?? typed]] as const;
      }),
    ),
  };
}

const latin = (name: string, plain: string): Keyboard => keyboard(name, true, plain);
const other = (name: string, plain: string, shifted?: string): Keyboard =>
  keyboard(name, false, plain, shifted);

export const keyboards: readonly Keyboard[] = [
  latin('QWERTY', 'q w e r t y u i o p a s d f g h j k l z x c v b n m ; , . /'),
  latin('QWERTZ', 'q w e r t z u i o p a s d f g h j k l y x c v b n m ö , . -'),
  latin('AZERTY', 'a z e r t y u i o p q s d f g h j k l w x c v b n , m ; : !'),
  latin('Dvorak', "' , . p y f g c r l a o e u i d h t n ; q j k x b m s w v z"),
  latin('Colemak', 'q w f p g j l u y ; a r s t d h n e i z x c v b k m o , . /'),
  latin('Turkish F', 'f g ğ ı o d r n h p u i e a ü t k m l j ö v c ç z s y b . ,'),
  other('Russian', 'й ц у к е н г ш щ з ф ы в а п р о л д я ч с м и т ь ж б ю .'),
  other('Ukrainian', 'й ц у к е н г ш щ з ф і в а п р о л д я ч с м и т ь ж б ю .'),
  other('Serbian', 'љ њ е р т з у и о п а с д ф г х ј к л ѕ џ ц в б н м ч , . -'),
  other(
    'Greek',
    '; ς ε ρ τ υ θ ι ο π α σ δ φ γ η ξ κ λ ζ χ ψ ω β ν μ ΄ , . /',
    ': ΅ Ε Ρ Τ Υ Θ Ι Ο Π Α Σ Δ Φ Γ Η Ξ Κ Λ Ζ Χ Ψ Ω Β Ν Μ ¨ < > ?',
  ),
  other(
    'Hebrew',
    "/ ' ק ר א ט ו ן ם פ ש ד ג כ ע י ח ל ך ז ס ב ה נ מ צ ף ת ץ .",
    'Q W E R T Y U I O P A S D F G H J K L Z X C V B N M : > < ?',
  ),
  other(
    'Arabic',
    'ض ص ث ق ف غ ع ه خ ح ش س ي ب ل ا ت ن م ئ ء ؤ ر لا ى ة ك و ز ظ',
    'َ ً ُ ٌ لإ إ ‘ ÷ × ؛ ِ ٍ ] [ لأ أ ـ ، / ~ ْ } { لآ آ ’ : , . ؟',
  ),
  other('Persian', 'ض ص ث ق ف غ ع ه خ ح ش س ی ب ل ا ت ن م ظ ط ز ر ذ د پ ک و . /'),
  other('Georgian', 'ქ წ ე რ ტ ყ უ ი ო პ ა ს დ ფ გ ჰ ჯ კ ლ ზ ხ ც ვ ბ ნ მ ; , . /'),
  other('Armenian', 'ք ո ե ռ տ ը ւ ի օ պ ա ս դ ֆ գ հ ճ կ լ զ ղ ց վ բ ն մ ; , . /'),
  other('Thai', 'ๆ ไ ำ พ ะ ั ี ร น ย ฟ ห ก ด เ ้ ่ า ส ผ ป แ อ ิ ื ท ว ม ใ ฝ'),
  other('Devanagari', 'ौ ै ा ी ू ब ह ग द ज ो े ् ि ु प र क त ॆ ं म न व ल स च , . य'),
  other('Korean', 'ㅂ ㅈ ㄷ ㄱ ㅅ ㅛ ㅕ ㅑ ㅐ ㅔ ㅁ ㄴ ㅇ ㄹ ㅎ ㅗ ㅓ ㅏ ㅣ ㅋ ㅌ ㅊ ㅍ ㅠ ㅜ ㅡ ; , . /'),
];

export function keyboardNamed(name: string): Keyboard {
  const found = keyboards.find((one) => one.name === name);
  if (!found) throw new Error(`There is no keyboard ${name}`);
  return found;
}
