import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../shared/words/catalogue.ts';
import { customerFields } from '../../../shared/import/customer-fields.ts';
import { dealFields } from '../../../shared/import/deal-fields.ts';
import { headingKey } from '../../../shared/import/fields.ts';
import { fieldWord } from '../../../shared/import/field-words.ts';
import { lookalikeKey, identityKey } from '../../../shared/names/name-keys.ts';
import { proposeColumns } from '../../../shared/import/propose-columns.ts';
import { stateMeaning } from '../../../shared/import/states.ts';
import { WordBook } from '../../../shared/import/words-alike.ts';
import { systemOf } from '../../../shared/import/systems.ts';

const proposed = (headings: readonly string[]): string[] =>
  proposeColumns(headings, dealFields, systemOf(headings)).map(({ column, field }) => `${column} ${field}`);

describe('columns', () => {
  it('are known by their headings, case, spaces and punctuation aside', () => {
    expect(proposed(['TOPIC', 'account-name', 'Est. Revenue', 'estimated_close_date', 'Region', ''])).toEqual(
      ['0 topic', '1 customer', '2 estimatedRevenue', '3 closeDate', '4 newField'],
    );
  });

  it('of the sample follow its rules: the product is topic, and kept', () => {
    const headings =
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';
    expect(systemOf(headings.split(',')).key).toBe('crm-sample');
    expect(proposed(headings.split(',')).slice(2, 4)).toEqual(['2 topic', '2 newField']);
  });

  it('of other systems are known; one close date alone stands for the expected and the actual one', () => {
    const salesforce = 'Opportunity Name,Account Name,Close Date,Amount,Probability (%),Opportunity Owner';
    expect(proposed(salesforce.split(','))).toEqual([
      '0 topic',
      '1 customer',
      '2 closeDate',
      '2 actualCloseDate',
      '3 estimatedRevenue',
      '4 chances',
      '5 salesperson',
    ]);
    expect(proposed(['Close date', 'Actual close date'])).toEqual(['0 closeDate', '1 actualCloseDate']);
  });

  it.each([
    [
      'salesforce',
      'Id,Name,StageName,Amount,CloseDate,IsWon,ForecastCategory,ForecastCategoryName',
      ['topic', 'closeDate'],
    ],
    [
      'hubspot',
      'Record ID,Deal Name,Deal Stage,Close Date,Pipeline,Associated Company',
      ['customer', 'actualCloseDate'],
    ],
    [
      'pipedrive',
      'Deal - ID,Deal - Title,Deal - Value,Deal - Status,Deal - Organization',
      ['topic', 'status', 'customer'],
    ],
    [
      'odoo',
      'External ID,Opportunity,Expected Revenue,Stage,Expected Closing,Active',
      ['estimatedRevenue', 'status'],
    ],
    [
      'd365',
      'Topic,Account,Potential Customer,Est. revenue,Est. close date,Status',
      ['customer', 'closeDate'],
    ],
    ['zoho', 'Record Id,Deal Name,Account Name,Stage,Closing Date,Amount', ['closeDate', 'actualCloseDate']],
    [
      'oro',
      'Id,Opportunity name,Status Id,Budget Amount,Budget Amount Currency,Close revenue',
      ['currency', 'stage'],
    ],
  ])('of %s are known, none twice', (system, headings, some) => {
    const names = headings.split(',');
    expect(systemOf(names).key).toBe(system);
    const fields = proposed(names).map((one) => one.split(' ')[1] ?? '');
    expect(fields).toEqual(expect.arrayContaining(some));
    const filled = fields.filter((field) => field !== 'newField');
    expect(new Set(filled).size).toBe(filled.length);
    const keys = dealFields.map(({ key }) => key as string);
    expect(filled.filter((field) => !keys.includes(field))).toEqual([]);
  });

  it.each([
    [
      'German',
      'Verkaufschance,Firma,Ansprechpartner,Betrag,Währung,Phase,Abschlussdatum,Verkäufer,Wahrscheinlichkeit',
    ],
    ['French', 'Affaire,Société,Interlocuteur,Montant,Devise,Étape,Date de clôture,Commercial,Probabilité'],
    [
      'Spanish',
      'Oportunidad,Empresa,Persona de contacto,Importe,Moneda,Etapa,Fecha de cierre,Vendedor,Probabilidad',
    ],
    ['Italian', 'Trattativa,Azienda,Referente,Importo,Valuta,Fase,Data di chiusura,Venditore,Probabilità'],
    [
      'Dutch',
      'Verkoopkans,Bedrijf,Contactpersoon,Bedrag,Valuta,Fase,Sluitingsdatum,Verkoper,Waarschijnlijkheid',
    ],
    [
      'Portuguese',
      'Oportunidade,Empresa,Contato,Montante,Moeda,Etapa,Data de fechamento,Vendedor,Probabilidade',
    ],
    [
      'snake case',
      'deal_name,account_name,contact_name,deal_value,currency_code,sales_stage,due_date,rep,probability_pct',
    ],
    [
      'camelCase',
      'dealName,companyName,contactPerson,dealAmount,dealCurrency,dealStage,expectedCloseDate,ownerName,winProbability',
    ],
    ['capitals without accents', 'PROJEKT,KUNDE,KONTAKT,WERT,WAHRUNG,STUFE,ZIELDATUM,BETREUER,CHANCE'],
    ['a currency in them', 'Deal,Client,Person,Valor (USD),ISO code,Step,Échéance,Seller,Confidence'],
  ])('in %s', (_, headings) => {
    expect(proposed(headings.split(',')).map((one) => one.split(' ')[1])).toEqual([
      'topic',
      'customer',
      'contact',
      'estimatedRevenue',
      'currency',
      'stage',
      'closeDate',
      'salesperson',
      'chances',
    ]);
  });

  it('fill a field once; a second one becomes a new field', () => {
    expect(proposed(['Topic', 'Deal name'])).toEqual(['0 topic', '1 newField']);
  });

  it('have words, and no heading stands for two fields', () => {
    const words: readonly string[] = Object.keys(catalogue);
    for (const field of dealFields) expect(words).toContain(fieldWord(field));
    for (const fields of [dealFields, customerFields]) {
      const twice = fields.flatMap(({ key, headings }) =>
        headings.flatMap((heading) =>
          fields
            .filter(
              (other) => other.key !== key && other.headings.map(headingKey).includes(headingKey(heading)),
            )
            .map((other) => `${heading}: ${key}, ${other.key}`),
        ),
      );
      expect(twice).toEqual([]);
    }
  });
});

describe('names and states', () => {
  it('match case and accents aside, and are suspected spaces and punctuation aside', () => {
    expect(identityKey(' GTX  Pro')).toBe(identityKey('gtx pro'));
    expect(identityKey('GTXPro')).not.toBe(identityKey('GTX Pro'));
    expect(lookalikeKey('GTXPro')).toBe(lookalikeKey('G.T.X. Pro'));
  });

  it('are known in the words of several systems', () => {
    const words = ['Closed Won', 'in-progress', 'Prospecting', 'ON HOLD', 'lost', 'Negotiation'];
    const none = new WordBook<never>([]);
    expect(words.map((word) => stateMeaning(word, none)?.state ?? null)).toEqual([
      'won',
      'open',
      'not-started',
      'on-hold',
      'lost',
      null,
    ]);
  });
});
