import type { Migration } from './migration.ts';

/**
 * The public keys of a device, base64url: `sign_key` (Ed25519) proves who made a package that came as a file,
 * `seal_key` (X25519) seals the answer. Empty until the device tells them.
 */
export const deviceKeys: Migration = {
  no: 7,
  statements: () => [
    'ALTER TABLE sx_device ADD COLUMN sign_key TEXT',
    'ALTER TABLE sx_device ADD COLUMN seal_key TEXT',
  ],
};
