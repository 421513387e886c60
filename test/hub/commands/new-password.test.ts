import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { expect, test } from 'vitest';
import { readNewPassword } from '#hub/commands/new-password.ts';
import { catalogues } from '#shared/text/catalogue.ts';

const words = catalogues['en-US'].hub;

function piped(text: string): NodeJS.ReadStream {
  const input = new PassThrough();
  input.end(text);
  return input as unknown as NodeJS.ReadStream;
}

/** A terminal at which somebody types these lines, one after the other as they are asked for. */
function typing(...lines: string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const shown: string[] = [];
  const print = (text: string) => {
    shown.push(text);
    if (text !== '\n') queueMicrotask(() => input.write(`${lines.shift() ?? ''}\r`));
  };
  return { input: input as unknown as ReadStream, shown, print };
}

test('the first line of standard input is the password', async () => {
  expect(await readNewPassword(piped('a long password\nand more\n'), () => undefined, words)).toBe(
    'a long password',
  );
  await expect(readNewPassword(piped(''), () => undefined, words)).rejects.toThrow(words.noPassword);
  await expect(readNewPassword(piped('short\n'), () => undefined, words)).rejects.toThrow(
    '10 to 256 characters',
  );
});

test('at a terminal it is typed twice and never shown', async () => {
  const twice = typing('a long password', 'a long password');
  expect(await readNewPassword(twice.input, twice.print, words)).toBe('a long password');
  expect(twice.shown).toEqual([words.askPassword, '\n', words.askPasswordAgain, '\n']);
  const slip = typing('a long password', 'a long passwort');
  await expect(readNewPassword(slip.input, slip.print, words)).rejects.toThrow(words.passwordsDiffer);
  const none = typing('\u0003');
  await expect(readNewPassword(none.input, none.print, words)).rejects.toThrow(words.noPassword);
});
