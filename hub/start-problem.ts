/** Something that whoever starts the hub can put right; `message` is the sentence to show. */
export class StartProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartProblem';
  }
}
