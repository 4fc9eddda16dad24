/* How often letters occur, for telling apart the readings of the same bytes. The numbers are coarse on purpose: they
   only have to rank readings, and a person sees each of them. */

/** Letters beyond ASCII of languages in Latin script, the more frequent ones first. */
const latin: Readonly<Record<string, string>> = {
  german: 'üäöß',
  french: 'éèàêçôîâûùëïœ',
  spanish: 'óíáéñúü',
  portuguese: 'ãçáéíóêâõúàô',
  italian: 'àòèùìé',
  catalan: 'àòèéíóúüçï',
  dutch: 'ëéïöüè',
  swedish: 'äåöé',
  danish: 'øåæéöäü',
  icelandic: 'áíðóþéúöæý',
  estonian: 'äõüöšž',
  polish: 'ąęłóżśćńź',
  czech: 'áíéěýščřžůúóťďň',
  slovak: 'áíéýčšžľúóťôňďäŕĺ',
  hungarian: 'áéöőíüóúű',
  romanian: 'ăâîșțşţ',
  croatian: 'čćšžđ',
  turkish: 'ışüğöçâî',
  lithuanian: 'ėšųžūįąčę',
  latvian: 'āīēšžļņūčķģ',
  vietnamese: 'đươâêôăáàéèóòíìúùýã\u0300\u0301\u0303\u0309\u0323',
};

/** Letters by frequency in other alphabets. Those that are missing count least. */
const alphabets: readonly string[] = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщіїєёэфъґўјљњђћџ',
  'αοιετσνηυρπκμλςίόάέύήώδγχθφωβξζψϊϋΐΰ',
  'اليمونرتبةعدسفهكقحجشطصخذثزضغىأإآؤئءظ',
  'านรอกเงมยลวดทสตะปบคห่้ีัิุแืชพูขใไจโผ์ำธฐญ',
];

/** Characters of China, Taiwan, Japan and Korea that names of companies, products and people often contain. */
const ideographs =
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市司有限贸易科技上海北京广州深圳杭南京州华建筑设备机械电子商店银行集团股份投资发展服务管理客户销售合同项目订单采购张李王刘陈杨黄赵周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程' +
  '這個來國們為說時會對後過學發經動長樣現當見進實無開還沒頭問機給業東點電門聽關氣並產軍萬灣臺台北高雄貿設備機械電子銀行團資發務理戶銷售項訂單採購張陳楊黃趙劉吳孫馬羅鄭謝韓馮' +
  '東京大阪日本株式会社有限商店事業部品食製造所工業産業電機機器設備建設不動産銀行販売営業課長社員担当者様御中見積契約注文納期金額顧客案件予定完了新規更新既存冷蔵庫倉庫物流運輸通信情報技術研究開発学校病院市県区町村田中鈴木佐藤高橋伊渡辺山本村小林加吉松井上野原川島橋崎藤';

const hebrew = 'יוהלארתבשמנדכםעחפגקטןסצזץךף';

const hangul =
  '이다는가의에하고을지로사한기자은도리시해어대나인서를보정스일으주있아수만부그거우전장구원제요들상안여라들니성조과면공회비오적신계용동소유진선영내업무경서울산주식회사대한민국김박최정강조윤장임한오신권황안송류홍전자건설기계물산상사무역은행병원학교고객계약견적주문납품담당영업판매제품';

const weights = new Map<string, number>();
for (const letters of alphabets) {
  Array.from(letters).forEach((letter, place) =>
    weights.set(letter, place < 12 ? 2 : place < 24 ? 1.3 : 0.6),
  );
}

// Few letters share the work of an alphabet, so each is frequent.
Array.from(hebrew).forEach((letter, place) => weights.set(letter, place < 14 ? 2.3 : 1.6));

export const commonIdeographs: ReadonlySet<string> = new Set(ideographs);
export const commonHangul: ReadonlySet<string> = new Set(hangul);

/** How well a letter of an alphabet other than Latin fits a text in it. */
export function alphabetWeight(letter: string): number {
  return weights.get(letter.toLowerCase()) ?? 0.4;
}

const languages = Object.values(latin).map((letters) => {
  const all = Array.from(letters);
  return new Map(all.map((letter, place) => [letter, place < all.length / 2 ? 2 : 1.4]));
});

/**
 * How well these letters of Latin script, each with its number, fit a text in one language, or in two of which one is
 * worth less. A letter that occurs in no such pair counts against the text.
 */
export function latinWeight(counts: ReadonlyMap<string, number>): number {
  const letters = [...counts];
  const table = languages.map((language) => letters.map(([letter]) => language.get(letter) ?? -4));
  let best = letters.length === 0 ? 0 : Number.NEGATIVE_INFINITY;
  table.forEach((first, i) => {
    for (const second of table.slice(i)) {
      let sum = first === second ? 0 : -3;
      letters.forEach(([, count], place) => {
        sum += count * Math.max(first[place] ?? 0, second[place] ?? 0);
      });
      best = Math.max(best, sum);
    }
  });
  return best;
}
