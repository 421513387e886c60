import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import type { HubWords } from '../hub-arguments.ts';
import { mistake, problem } from './command.ts';

const shortest = 10;
const longest = 256;

/** Swallows what the terminal would show of the keys. */
const unseen = (): Writable => new Writable({ write: (_chunk, _encoding, next) => next() });

async function askUnseen(
  prompt: string,
  terminal: ReadStream,
  print: (text: string) => void,
): Promise<string> {
  print(prompt);
  const lines = createInterface({ input: terminal, output: unseen(), terminal: true });
  const given = new AbortController();
  lines.on('SIGINT', () => given.abort());
  try {
    return await lines.question('', { signal: given.signal });
  } catch {
    return '';
  } finally {
    lines.close();
    print('\n');
  }
}

async function readLine(input: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of input) text += String(chunk);
  return text.split(/\r?\n/)[0] ?? '';
}

/** Throws `StartProblem` unless a password is long enough to be one. */
function checked(password: string, words: HubWords): string {
  if (password === '') throw problem(words.noPassword);
  if (password.length < shortest || password.length > longest)
    throw mistake(words.badPassword, { shortest, longest });
  return password;
}

/**
 * A new password: typed twice at a terminal, which does not show it, or the first line of standard input. It never
 * stands on the command line, which every process of the machine may read.
 */
export async function readNewPassword(
  input: NodeJS.ReadStream,
  print: (text: string) => void,
  words: HubWords,
): Promise<string> {
  if (!input.isTTY) return checked(await readLine(input), words);
  const first = checked(await askUnseen(words.askPassword, input, print), words);
  if ((await askUnseen(words.askPasswordAgain, input, print)) !== first) throw problem(words.passwordsDiffer);
  return first;
}
