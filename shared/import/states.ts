import { WordBook } from './words-alike.ts';
import type { Alike } from './words-alike.ts';

/** What a word for a state means on its own; `open` still needs a stage. */
export type StateWord = 'not-started' | 'open' | 'on-hold' | 'won' | 'lost';

/** Words that mean this in every program, in seven languages. */
const known: Readonly<Record<StateWord, readonly string[]>> = {
  'not-started': [
    ['not started', 'prospecting', 'draft', 'nicht begonnen', 'nicht gestartet', 'non commencé'],
    ['pas commencé', 'no iniciado', 'no iniciada', 'sin iniciar', 'non iniziato', 'non iniziata'],
    ['niet gestart', 'niet begonnen', 'não iniciado', 'não iniciada'],
  ].flat(),
  open: [
    ['in progress', 'open', 'active', 'engaging', 'started', 'ongoing', 'offen', 'in Bearbeitung'],
    ['in Arbeit', 'laufend', 'ouvert', 'ouverte', 'en cours', 'abierto', 'abierta', 'en curso'],
    ['en progreso', 'aperto', 'aperta', 'in corso', 'in behandeling', 'lopend', 'aberto', 'aberta'],
    ['em andamento', 'em curso'],
  ].flat(),
  'on-hold': [
    ['on hold', 'paused', 'zurückgestellt', 'pausiert', 'angehalten', 'en pause', 'en espera'],
    ['in pausa', 'sospeso', 'sospesa', 'in de wacht', 'gepauzeerd', 'em espera', 'suspenso'],
  ].flat(),
  won: [
    ['won', 'closed won', 'win', 'gewonnen', 'gagné', 'gagnée', 'ganado', 'ganada', 'vinto', 'vinta'],
    ['ganho', 'ganha'],
  ].flat(),
  lost: [
    ['lost', 'closed lost', 'disqualified', 'verloren', 'perdu', 'perdue', 'perdido', 'perdida'],
    ['perso', 'persa'],
  ].flat(),
};

/** Words that probably mean this. They are proposed, and a person decides. */
const likely: Readonly<Partial<Record<StateWord, readonly string[]>>> = {
  'on-hold': [
    ['waiting', 'postponed', 'deferred', 'suspended', 'parked', 'frozen', 'stalled', 'pending'],
    ['en attente', 'suspendu', 'verschoben', 'ruht', 'aplazado', 'in attesa', 'uitgesteld', 'adiado'],
  ].flat(),
  won: [
    ['closed as won', 'sold', 'ordered', 'signed', 'converted', 'successful', 'success', 'accepted'],
    ['deal won', 'opportunity won', 'signé', 'signée', 'beauftragt', 'verkauft', 'vendu', 'vendido'],
    ['venduto', 'verkocht'],
  ].flat(),
  lost: [
    ['dead', 'cancelled', 'canceled', 'loss', 'closed as lost', 'abandoned', 'rejected', 'declined'],
    ['withdrawn', 'outsold', 'no decision', 'no sale', 'out sold', 'not interested', 'unsuccessful'],
    ['failed', 'dropped', 'killed', 'deal lost', 'opportunity lost', 'expired', 'disqualifiziert'],
    ['storniert', 'abgebrochen', 'abgesagt', 'abgelehnt', 'annulé', 'annulée', 'abandonné', 'refusé'],
    ['cancelado', 'cancelada', 'rechazado', 'annullato', 'annullata', 'rifiutato', 'geannuleerd'],
    ['afgewezen', 'recusado', 'tot'],
  ].flat(),
};

const pairs = (words: Readonly<Partial<Record<StateWord, readonly string[]>>>) =>
  Object.entries(words).flatMap(([state, all]) => all.map((word) => [word, state as StateWord] as const));

const knownWords = new WordBook(pairs(known));
const likelyWords = new WordBook(pairs(likely));

/** The words of a file's own program. */
export type OwnWords = WordBook<StateWord | 'unsaid'>;

/** Whether a cell is blank, or has a word that says as little. */
export function saysNothing(cell: string, own: OwnWords): boolean {
  return cell.trim() === '' || own.find(cell)?.meaning === 'unsaid';
}

export interface StateMeaning {
  readonly state: StateWord;
  /** `likely`: a person has to confirm it, and so where it is only `alike`. */
  readonly how: Alike | 'likely';
}

/**
 * The meaning of a status or stage cell in words that all programs share, or in the words of this one; null for other
 * words. `own` is looked up first.
 */
export function stateMeaning(cell: string, own: OwnWords): StateMeaning | null {
  if (saysNothing(cell, own)) return null;
  const found = closest(own.find(cell) as Found, knownWords.find(cell));
  if (found?.how === 'same') return { state: found.meaning, how: 'same' };
  const probable = likelyWords.find(cell);
  if (probable) return { state: probable.meaning, how: 'likely' };
  return found ? { state: found.meaning, how: 'alike' } : null;
}

type Found = ReturnType<WordBook<StateWord>['find']>;

/** The program's own word, unless only the other one is the same. */
function closest(ours: Found, all: Found): Found {
  if (ours?.how === 'same' || all === null) return ours;
  return all.how === 'same' ? all : (ours ?? all);
}
