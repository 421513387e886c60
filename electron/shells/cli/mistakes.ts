import type { CommanderError } from 'commander';
import { fill } from '#shared/text/fill.ts';
import { mistakeSentence } from '#shared/text/mistake-sentence.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import type { CliWords } from './work.ts';

const usage = 2;

/** A mistake in how a command is written. */
export function mistake(sentence: string, params: Readonly<Record<string, string>> = {}): Obstacle {
  return new Obstacle(fill(sentence, params), usage);
}

/** Commander's message in the person's words; null for help, which is no mistake. */
export function mistakeOf(error: CommanderError, words: CliWords): Obstacle | null {
  const sentence = mistakeSentence(error, words.mistake);
  return sentence === null ? null : new Obstacle(sentence, usage);
}
