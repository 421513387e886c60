/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * Whether everything the lock file asks of this machine is installed in exactly that version.
 *
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json, which npm writes at the end of an installation
 */
export const isInstalled = (wanted, installed) =>
  Object.entries(wanted.packages ?? {}).every(
    ([place, { version, optional }]) =>
      place === '' || optional === true || installed.packages?.[place]?.version === version,
  );
