import { fill } from './fill.ts';

/** The sentences of a command line's mistakes; `conflict` only where two options exclude each other. */
export interface MistakeWords {
  readonly unknownOption: string;
  readonly unknownCommand: string;
  readonly missingArgument: string;
  readonly missingOption: string;
  readonly missingValue: string;
  readonly excess: string;
  readonly other: string;
  readonly conflict?: string;
}

/** What Commander says of a command that it could not read. */
interface CommandProblem {
  readonly code: string;
  readonly message: string;
  readonly exitCode: number;
}

/** Commander's English message in the words of whoever typed: null for help, which is no mistake, empty for no command. */
export function mistakeSentence(
  { code, message, exitCode }: CommandProblem,
  words: MistakeWords,
): string | null {
  if (exitCode === 0) return null;
  const name = /'([^']+)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.help':
      return '';
    case 'commander.unknownOption':
      return fill(words.unknownOption, { name });
    case 'commander.unknownCommand':
      return fill(words.unknownCommand, { name });
    case 'commander.missingArgument':
      return fill(words.missingArgument, { name });
    case 'commander.missingMandatoryOptionValue':
      return fill(words.missingOption, { name });
    case 'commander.optionMissingArgument':
      return fill(words.missingValue, { name });
    case 'commander.excessArguments':
      return fill(words.excess, { name: message.split(': ').at(-1)?.replace(/\.$/, '') ?? '' });
    case 'commander.conflictingOption':
      return words.conflict ?? fill(words.other, { message });
    default:
      return fill(words.other, { message });
  }
}
