/** One Ctrl-C may arrive twice, from the terminal and from the program that started this one. */
const sameSignalMs = 500;

/**
 * Ends the process gracefully on SIGTERM, SIGINT, when the IPC channel to a parent closes and, with `isWithParent`,
 * when standard input ends: a hub must not outlive the shell that started it. Whoever sends a second signal does not
 * want to wait: the process ends at once, and what is on the disk is whole all the same.
 */
export function stopWhenAsked(isWithParent: boolean, close: () => Promise<void>): void {
  let stoppingSince: number | null = null;
  const stop = (): void => {
    if (stoppingSince !== null) return;
    stoppingSince = performance.now();
    close().then(
      () => process.exit(0),
      (error: Error) => {
        process.stderr.write(`${error.stack}\n`);
        process.exit(1);
      },
    );
  };
  const onSignal = (exitCode: number) => () => {
    if (stoppingSince !== null && performance.now() - stoppingSince > sameSignalMs) process.exit(exitCode);
    stop();
  };
  process.on('SIGTERM', onSignal(143));
  process.on('SIGINT', onSignal(130));
  process.on('disconnect', stop);
  if (!isWithParent) return;
  process.stdin.on('end', stop).on('close', stop).on('error', stop);
  process.stdin.resume();
}
