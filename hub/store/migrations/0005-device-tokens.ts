import type { Migration } from './migration.ts';

/**
 * The token a device proves itself with, as SHA-256, and the one before: whoever comes with neither is a copy of the
 * device, or it was set back to an earlier state. Empty: any token is taken, as after a restore.
 */
export const deviceTokens: Migration = {
  no: 5,
  statements: () => [
    'ALTER TABLE sx_device ADD COLUMN token_hash TEXT',
    'ALTER TABLE sx_device ADD COLUMN previous_token_hash TEXT',
  ],
};
