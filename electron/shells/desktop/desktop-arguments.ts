import { readShellArguments, type ShellArguments, type ShellWords } from '../carrier/shell-arguments.ts';

/** Ours among the arguments; Chromium and the system add others, which are not for us to judge. */
const ownFlags = ['--data', '--hub'];

/** Reads the folder and the hub from a command line that is not only ours. */
export function readDesktopArguments(
  argv: readonly string[],
  words: ShellWords,
): Pick<ShellArguments, 'dataDir' | 'hubUrl'> {
  const own = argv.flatMap((argument, index) => {
    if (ownFlags.includes(argument)) return [argument, ...argv.slice(index + 1, index + 2)];
    return ownFlags.some((flag) => argument.startsWith(`${flag}=`)) ? [argument] : [];
  });
  const { dataDir, hubUrl } = readShellArguments(own, words);
  return { dataDir, hubUrl };
}
