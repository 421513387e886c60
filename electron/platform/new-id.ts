import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#shared/sync/uuid-v7.ts';

/** Not the runtime's own, which Electron's Node may lack. */
export const newId = (): string => uuidv7(Date.now(), randomBytes(16));
