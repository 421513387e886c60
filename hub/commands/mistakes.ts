import type { CommanderError } from 'commander';
import type { HubWords } from '../hub-arguments.ts';
import type { StartProblem } from '../start-problem.ts';
import { mistake } from './command.ts';

/** Commander's English message in the words of whoever typed; null for help, which is no mistake. */
export function mistakeOf(
  { code, message, exitCode }: CommanderError,
  { mistake: words }: HubWords,
): StartProblem | null {
  if (exitCode === 0) return null;
  const name = /'([^']+)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.help':
      return mistake('');
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
    default:
      return mistake(words.other, { message });
  }
}
