import type { CurrencyCode } from './money.ts';

export interface IsoCurrency {
  readonly code: CurrencyCode;
  /** English name from the standard; windows use Intl.DisplayNames for the reader's language. */
  readonly name: string;
  /** Digits after the point: 0 for JPY, 2 for EUR, 3 for KWD, 4 for CLF. */
  readonly decimals: number;
}

/* code=name=decimals; decimals default to 2. Codes for metals, testing and SDR have no decimals and are left out. */
const table =
  'AED=UAE Dirham;AFN=Afghani;ALL=Lek;AMD=Armenian Dram;AOA=Kwanza;ARS=Argentine Peso;' +
  'AUD=Australian Dollar;AWG=Aruban Florin;AZN=Azerbaijan Manat;BAM=Convertible Mark;' +
  'BBD=Barbados Dollar;BDT=Taka;BHD=Bahraini Dinar=3;BIF=Burundi Franc=0;BMD=Bermudian Dollar;' +
  'BND=Brunei Dollar;BOB=Boliviano;BOV=Mvdol;BRL=Brazilian Real;BSD=Bahamian Dollar;BTN=Ngultrum;' +
  'BWP=Pula;BYN=Belarusian Ruble;BZD=Belize Dollar;CAD=Canadian Dollar;CDF=Congolese Franc;' +
  'CHE=WIR Euro;CHF=Swiss Franc;CHW=WIR Franc;CLF=Unidad de Fomento=4;CLP=Chilean Peso=0;' +
  'CNY=Yuan Renminbi;COP=Colombian Peso;COU=Unidad de Valor Real;CRC=Costa Rican Colon;' +
  'CUP=Cuban Peso;CVE=Cabo Verde Escudo;CZK=Czech Koruna;DJF=Djibouti Franc=0;DKK=Danish Krone;' +
  'DOP=Dominican Peso;DZD=Algerian Dinar;EGP=Egyptian Pound;ERN=Nakfa;ETB=Ethiopian Birr;EUR=Euro;' +
  'FJD=Fiji Dollar;FKP=Falkland Islands Pound;GBP=Pound Sterling;GEL=Lari;GHS=Ghana Cedi;' +
  'GIP=Gibraltar Pound;GMD=Dalasi;GNF=Guinean Franc=0;GTQ=Quetzal;GYD=Guyana Dollar;' +
  'HKD=Hong Kong Dollar;HNL=Lempira;HTG=Gourde;HUF=Forint;IDR=Rupiah;ILS=New Israeli Sheqel;' +
  'INR=Indian Rupee;IQD=Iraqi Dinar=3;IRR=Iranian Rial;ISK=Iceland Krona=0;JMD=Jamaican Dollar;' +
  'JOD=Jordanian Dinar=3;JPY=Yen=0;KES=Kenyan Shilling;KGS=Som;KHR=Riel;KMF=Comorian Franc=0;' +
  'KPW=North Korean Won;KRW=Won=0;KWD=Kuwaiti Dinar=3;KYD=Cayman Islands Dollar;KZT=Tenge;' +
  'LAK=Lao Kip;LBP=Lebanese Pound;LKR=Sri Lanka Rupee;LRD=Liberian Dollar;LSL=Loti;' +
  'LYD=Libyan Dinar=3;MAD=Moroccan Dirham;MDL=Moldovan Leu;MGA=Malagasy Ariary;MKD=Denar;MMK=Kyat;' +
  'MNT=Tugrik;MOP=Pataca;MRU=Ouguiya;MUR=Mauritius Rupee;MVR=Rufiyaa;MWK=Malawi Kwacha;' +
  'MXN=Mexican Peso;MXV=Mexican Unidad de Inversion;MYR=Malaysian Ringgit;MZN=Mozambique Metical;' +
  'NAD=Namibia Dollar;NGN=Naira;NIO=Cordoba Oro;NOK=Norwegian Krone;NPR=Nepalese Rupee;' +
  'NZD=New Zealand Dollar;OMR=Rial Omani=3;PAB=Balboa;PEN=Sol;PGK=Kina;PHP=Philippine Peso;' +
  'PKR=Pakistan Rupee;PLN=Zloty;PYG=Guarani=0;QAR=Qatari Rial;RON=Romanian Leu;RSD=Serbian Dinar;' +
  'RUB=Russian Ruble;RWF=Rwanda Franc=0;SAR=Saudi Riyal;SBD=Solomon Islands Dollar;' +
  'SCR=Seychelles Rupee;SDG=Sudanese Pound;SEK=Swedish Krona;SGD=Singapore Dollar;' +
  'SHP=Saint Helena Pound;SLE=Leone;SOS=Somali Shilling;SRD=Surinam Dollar;SSP=South Sudanese Pound;' +
  'STN=Dobra;SVC=El Salvador Colon;SYP=Syrian Pound;SZL=Lilangeni;THB=Baht;TJS=Somoni;' +
  `TMT=Turkmenistan New Manat;TND=Tunisian Dinar=3;TOP=Pa'anga;TRY=Turkish Lira;` +
  'TTD=Trinidad and Tobago Dollar;TWD=New Taiwan Dollar;TZS=Tanzanian Shilling;UAH=Hryvnia;' +
  'UGX=Uganda Shilling=0;USD=US Dollar;USN=US Dollar (Next day);' +
  'UYI=Uruguay Peso en Unidades Indexadas=0;UYU=Peso Uruguayo;UYW=Unidad Previsional=4;' +
  'UZS=Uzbekistan Sum;VED=Bolivar Digital;VES=Bolivar Soberano;VND=Dong=0;VUV=Vatu=0;WST=Tala;' +
  'XAF=CFA Franc BEAC=0;XCD=East Caribbean Dollar;XCG=Caribbean Guilder;XOF=CFA Franc BCEAO=0;' +
  'XPF=CFP Franc=0;YER=Yemeni Rial;ZAR=Rand;ZMW=Zambian Kwacha;ZWG=Zimbabwe Gold';

/** Every ISO 4217 currency in circulation, ordered by code. */
export const isoCurrencies: readonly IsoCurrency[] = table.split(';').map((row) => {
  const [code = '', name = '', decimals = '2'] = row.split('=');
  return { code, name, decimals: Number(decimals) };
});

const byCode = new Map(isoCurrencies.map((currency) => [currency.code, currency]));

/** Decimals of an ISO currency. RangeError for a code that is not in `isoCurrencies`: never a guess of 2. */
export function decimalsOf(code: CurrencyCode): number {
  const currency = byCode.get(code);
  if (!currency) throw new RangeError(`Unknown currency: ${code.slice(0, 10)}`);
  return currency.decimals;
}

/** Whether the code is one of `isoCurrencies` (capital letters). */
export function isIsoCurrency(code: string): boolean {
  return byCode.has(code);
}
