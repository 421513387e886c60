/**
 * Ends the process gracefully on SIGTERM, SIGINT, when the IPC channel to a parent closes and, with `isWithParent`,
 * when standard input ends: a hub must not outlive the shell that started it.
 */
export function stopWhenAsked(isWithParent: boolean, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    close().then(
      () => process.exit(0),
      (error: Error) => {
        process.stderr.write(`${error.stack}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  if (!isWithParent) return;
  process.stdin.on('end', stop).on('close', stop).on('error', stop);
  process.stdin.resume();
}
