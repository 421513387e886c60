import { connect } from 'node:net';
import type { After } from './timer.ts';

/**
 * `said` null: somebody holds the door and does not answer, as a shell that was stopped does. `isDead`: nobody will
 * ever answer at this door, since whoever made it is gone.
 */
export type Knocked =
  | { readonly isOpen: true; readonly said: string | null }
  | { readonly isOpen: false; readonly isDead: boolean };

const deadCodes = ['ECONNREFUSED', 'ENOTSOCK'];
const patienceMs = 2_000;

/** Asks the shell behind a door for what it says. A door that is just being opened or closed is neither open nor dead. */
export function knock(path: string, after: After): Promise<Knocked> {
  return new Promise((resolve) => {
    let said = '';
    const visit = connect(path);
    const cancel = after(patienceMs, () => {
      resolve({ isOpen: true, said: null });
      visit.destroy();
    });
    visit.once('close', cancel);
    visit.setEncoding('utf8');
    visit.on('data', (text: string) => {
      said += text;
    });
    visit.once('end', () => resolve({ isOpen: true, said }));
    visit.once('error', ({ code = '' }: NodeJS.ErrnoException) =>
      resolve({ isOpen: false, isDead: deadCodes.includes(code) }),
    );
  });
}
