import type { CommanderError } from 'commander';
import { mistakeSentence } from '#shared/text/mistake-sentence.ts';
import type { HubWords } from '../hub-arguments.ts';
import { StartProblem } from '../start-problem.ts';

/** Commander's message in the words of whoever typed; null for help, which is no mistake. */
export function mistakeOf(error: CommanderError, words: HubWords): StartProblem | null {
  const sentence = mistakeSentence(error, words.mistake);
  return sentence === null ? null : new StartProblem(sentence, 2);
}
