/** Something the person at the keyboard can put right; shown as one sentence, without a stack. */
export class Obstacle extends Error {}

/**
 * @param {string} zh
 * @param {string} en
 */
export const bilingual = (zh, en) => `${zh}（${en}）`;

/**
 * To standard error, since standard output belongs to the program that is started.
 *
 * @param {string} sentence
 */
export const say = (sentence) => {
  console.error(sentence);
};

/**
 * Runs a script's work; an obstacle becomes a sentence and exit code 1, a bug keeps its stack.
 *
 * @param {() => void | Promise<void>} work
 */
export const runScript = async (work) => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
};
