import type { Texts } from '../texts.ts';
import type { hub as chinese } from '../zh-CN/hub.ts';

export const hub: Texts<typeof chinese> = {
  oldNode:
    'The hub needs Node.js 22 or newer; this is {{version}}. Start it with npm run hub in the project folder.',
  badArgument: 'Unknown argument {{argument}}. There are --data FOLDER, --port N, --host ADDRESS and --demo.',
  noData: 'Say with --data in which folder the hub keeps its data.',
  badPort: '--port takes a whole number from 0 to 65535, 0 lets the system choose; this is "{{port}}".',
  busyPort:
    'Port {{port}} is in use by another program. Choose another with --port; 0 lets the system choose.',
  noPort: 'Port {{port}} of address {{host}} cannot be used: {{reason}}. Choose another port or address.',
  noStore:
    'The data folder {{folder}} cannot be opened: {{reason}}. Check disk and rights, or give another with --data.',
  noKey:
    'The database is there, but the key file {{file}} that opens it is missing or not whole. Take it from a copy of the folder, and do not delete the folder.',
};
