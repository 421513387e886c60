/** 1: it cannot be done as things are; 2: the command is written wrongly. */
type ExitCode = 1 | 2;

/** Something that whoever starts the hub can put right; `message` is the sentence to show. */
export class StartProblem extends Error {
  readonly exitCode: ExitCode;
  constructor(sentence: string, exitCode: ExitCode = 1) {
    super(sentence);
    this.name = 'StartProblem';
    this.exitCode = exitCode;
  }
}
