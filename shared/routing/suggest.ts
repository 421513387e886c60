import { categories } from './categories.ts';
import type { Category, PanelCode } from './category.ts';

/** Why a category was suggested: the words found, the most telling first, and the small class `<category>.<class>`. */
export interface RoutingReason {
  readonly keywords: string[];
  readonly rule: string;
}

export interface RoutingSuggestion {
  readonly categoryCode: string;
  readonly panelCode: PanelCode | null;
  readonly reason: RoutingReason;
}

export interface RoutingText {
  readonly title: string;
  readonly description: string;
}

interface Meaning {
  readonly category: Category;
  readonly rule: string;
  readonly weight: number;
}

type Lexicon = ReadonlyMap<string, readonly Meaning[]>;

/** A word in the title says more than one further down. */
const titleFactor = 1.5;

const lexicons = new WeakMap<readonly Category[], Lexicon>();

/** Made once for each list of categories: issues are looked at far more often than lists change. */
function lexiconOf(tables: readonly Category[]): Lexicon {
  const known = lexicons.get(tables) ?? makeLexicon(tables);
  lexicons.set(tables, known);
  return known;
}

function makeLexicon(tables: readonly Category[]): Lexicon {
  const lexicon = new Map<string, Meaning[]>();
  for (const category of tables) {
    for (const { code, words } of category.smallClasses) {
      for (const [word, weight] of Object.entries(words)) {
        const meaning = { category, rule: `${category.code}.${code}`, weight };
        lexicon.set(word, [...(lexicon.get(word) ?? []), meaning]);
      }
    }
  }
  return lexicon;
}

/** Full-width letters become half-width, capitals small, and blanks go. */
function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

/** The words of the lexicon in a text, from left to right; where several begin, the longest counts alone. */
function wordsIn(text: string, lexicon: Lexicon): Set<string> {
  const longest = Math.max(0, ...[...lexicon.keys()].map((word) => word.length));
  const found = new Set<string>();
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at);
    while (length > 0 && !lexicon.has(text.slice(at, at + length))) length -= 1;
    if (length > 0) found.add(text.slice(at, at + length));
    at += Math.max(1, length);
  }
  return found;
}

interface Tally {
  readonly category: Category;
  score: number;
  readonly words: Map<string, number>;
  readonly rules: Map<string, number>;
}

const add = (sums: Map<string, number>, key: string, amount: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + amount);

const byAmount = (sums: ReadonlyMap<string, number>): string[] =>
  [...sums].toSorted(([, a], [, b]) => b - a).map(([key]) => key);

function suggestionOf({ category, words, rules }: Tally): RoutingSuggestion {
  const reason = { keywords: byAmount(words), rule: byAmount(rules)[0] ?? category.code };
  return { categoryCode: category.code, panelCode: category.panelCode, reason };
}

/**
 * Which categories and panels suit an issue and why, the best first; empty when no word is known. Pure: the sum of
 * the weights of the words found decides, each word counting once, and more when it stands in the title.
 */
export function suggestRouting(
  { title, description }: RoutingText,
  tables: readonly Category[] = categories,
): RoutingSuggestion[] {
  const lexicon = lexiconOf(tables);
  const inTitle = wordsIn(normalised(title), lexicon);
  const everywhere = new Set([...inTitle, ...wordsIn(normalised(description), lexicon)]);
  const tallies = new Map(
    tables.map((category): [string, Tally] => [
      category.code,
      { category, score: 0, words: new Map(), rules: new Map() },
    ]),
  );
  for (const word of everywhere) {
    for (const { category, rule, weight } of lexicon.get(word) ?? []) {
      const tally = tallies.get(category.code);
      if (!tally) continue;
      const amount = weight * (inTitle.has(word) ? titleFactor : 1);
      tally.score += amount;
      add(tally.words, word, amount);
      add(tally.rules, rule, amount);
    }
  }
  const found = [...tallies.values()].filter((tally) => tally.score > 0);
  return found.toSorted((a, b) => b.score - a.score).map(suggestionOf);
}
