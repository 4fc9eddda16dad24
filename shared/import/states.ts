import { headingKey } from './fields.ts';

/** What a word for a state means on its own; `open` still needs a stage. */
export type StateWord = 'not-started' | 'open' | 'on-hold' | 'won' | 'lost';

const words: Readonly<Record<StateWord, readonly string[]>> = {
  'not-started': [
    ...[
      'not started',
      'not-started',
      'prospecting',
      'draft',
      'nicht begonnen',
      'non commencé',
      'sin empezar',
    ],
    ...['no iniciado', 'non iniziato', 'niet gestart', 'não iniciado'],
  ],
  open: [
    ...[
      'in progress',
      'in-progress',
      'open',
      'active',
      'engaging',
      'started',
      'offen',
      'aktiv',
      'in Bearbeitung',
    ],
    ...[
      'laufend',
      'ouvert',
      'ouverte',
      'en cours',
      'actif',
      'abierto',
      'abierta',
      'en curso',
      'activo',
      'aperto',
    ],
    ...[
      'aperta',
      'in corso',
      'attivo',
      'lopend',
      'in behandeling',
      'actief',
      'aberto',
      'aberta',
      'em andamento',
    ],
    ...['em curso', 'ativo'],
  ],
  'on-hold': [
    ...['on hold', 'on-hold', 'paused', 'pausiert', 'zurückgestellt', 'en attente', 'en pause', 'en espera'],
    ...['in attesa', 'in sospeso', 'in de wacht', 'em espera', 'suspenso'],
  ],
  won: [
    ...[
      'won',
      'closed won',
      'win',
      'gewonnen',
      'gagné',
      'gagnée',
      'ganado',
      'ganada',
      'vinto',
      'vinta',
      'ganho',
    ],
    ...[
      'ganha',
      'cerrado ganado',
      'chiuso vinto',
      'gesloten gewonnen',
      'geschlossen gewonnen',
      'fechado ganho',
    ],
  ],
  lost: [
    ...[
      'lost',
      'closed lost',
      'disqualified',
      'verloren',
      'perdu',
      'perdue',
      'perdido',
      'perdida',
      'perso',
      'persa',
    ],
    ...['cerrado perdido', 'chiuso perso', 'gesloten verloren', 'geschlossen verloren', 'fechado perdido'],
  ],
};

const known = new Map(
  Object.entries(words).flatMap(([state, all]) =>
    all.map((word) => [headingKey(word), state as StateWord] as const),
  ),
);

/** The meaning of a status or stage cell in words that all systems share; null for other words. */
export function stateWordOf(cell: string): StateWord | null {
  return known.get(headingKey(cell)) ?? null;
}
