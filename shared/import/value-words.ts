/**
 * Words for values of choices in other programs and languages, by field. Only words with one meaning: what "1" or
 * "urgent" means depends on the program.
 */
export const dealValueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  timeFrame: {
    Immediately: 'immediate',
    Now: 'immediate',
    Sofort: 'immediate',
    'Dieses Quartal': 'this-quarter',
    'Nächstes Quartal': 'next-quarter',
    'Dieses Jahr': 'this-year',
    Unbekannt: 'unknown',
    Immédiat: 'immediate',
    'Ce trimestre': 'this-quarter',
    'Trimestre prochain': 'next-quarter',
    'Cette année': 'this-year',
    Inconnu: 'unknown',
    Inmediato: 'immediate',
    'Este trimestre': 'this-quarter',
    'Próximo trimestre': 'next-quarter',
    'Este año': 'this-year',
    Desconocido: 'unknown',
  },
  purchaseProcess: {
    Person: 'individual',
    Group: 'committee',
    Einzelperson: 'individual',
    Gremium: 'committee',
    Komitee: 'committee',
    Individuel: 'individual',
    Comité: 'committee',
    Comitato: 'committee',
    Individuo: 'individual',
    Individueel: 'individual',
    Comissão: 'committee',
    Unbekannt: 'unknown',
  },
  category: {
    Committed: 'committed',
    'Best case forecast': 'best-case',
    Omit: 'omitted',
    Excluded: 'omitted',
  },
};
