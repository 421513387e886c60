/** Something the person who starts the program can put right; `message` is the sentence to show. */
export class Obstacle extends Error {
  readonly exitCode: number;
  constructor(sentence: string, exitCode = 1) {
    super(sentence);
    this.name = 'Obstacle';
    this.exitCode = exitCode;
  }
}
