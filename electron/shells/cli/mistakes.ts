import type { CommanderError } from 'commander';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import type { CliWords } from './work.ts';

const usage = 2;

/** A mistake in how a command is written. */
export function mistake(sentence: string, params: Readonly<Record<string, string>> = {}): Obstacle {
  return new Obstacle(fill(sentence, params), usage);
}

/** Commander's English message in the person's words; null for help, which is no mistake. */
export function mistakeOf(
  { code, message, exitCode }: CommanderError,
  { mistake: words }: CliWords,
): Obstacle | null {
  if (exitCode === 0) return null;
  const name = /'([^']+)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.help':
      return new Obstacle('', usage);
    case 'commander.unknownOption':
      return mistake(words.unknownOption, { name });
    case 'commander.unknownCommand':
      return mistake(words.unknownCommand, { name });
    case 'commander.missingArgument':
      return mistake(words.missingArgument, { name });
    case 'commander.missingMandatoryOptionValue':
      return mistake(words.missingOption, { name });
    case 'commander.optionMissingArgument':
      return mistake(words.missingValue, { name });
    case 'commander.excessArguments':
      return mistake(words.excess, { name: message.split(': ').at(-1)?.replace(/\.$/, '') ?? '' });
    case 'commander.conflictingOption':
      return mistake(words.conflict);
    default:
      return mistake(words.other, { message });
  }
}
