/** The words in which the engines differ. */
export interface SqlWords {
  /** A whole number of 64 bits. */
  readonly integer: string;
  /** What follows the closing bracket of a table. */
  readonly end: string;
}

/** One step of the hub's shape. A shipped one never changes: its file is locked by hash in a test. */
export interface Migration {
  readonly no: number;
  readonly statements: (words: SqlWords) => readonly string[];
}
