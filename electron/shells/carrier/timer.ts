/** Runs `work` once after so many milliseconds, unless the returned function is called before. */
export type After = (milliseconds: number, work: () => void) => () => void;

/** The real timer; waiting for it does not keep the process alive. */
export const after: After = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};
