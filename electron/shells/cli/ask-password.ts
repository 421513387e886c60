import type { ReadStream } from 'node:tty';

const enter = ['\r', '\n'];
const givingUp = ['\u0003', '\u0004'];
const erase = ['\u007f', '\b'];

/** Reads one line from the terminal without showing it; null when the person gives up with Ctrl-C or Ctrl-D. */
export function askPassword(
  prompt: string,
  terminal: ReadStream,
  print: (text: string) => void,
): Promise<string | null> {
  print(prompt);
  terminal.setRawMode(true);
  terminal.setEncoding('utf8');
  return new Promise((resolve) => {
    let typed = '';
    const end = (answer: string | null): void => {
      terminal.off('data', hear);
      terminal.setRawMode(false);
      terminal.pause();
      print('\n');
      resolve(answer);
    };
    const hear = (keys: string): void => {
      for (const key of keys) {
        if (enter.includes(key)) end(typed);
        else if (givingUp.includes(key)) end(null);
        else typed = erase.includes(key) ? [...typed].slice(0, -1).join('') : typed + key;
      }
    };
    terminal.on('data', hear);
    terminal.resume();
  });
}
