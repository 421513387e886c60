/** How likely each misfortune of one message is, and how slow the line is. */
export interface Weather {
  readonly requestLost: number;
  readonly requestTwice: number;
  readonly responseLost: number;
  readonly responseCut: number;
  /** Longer than a program waits for an answer. */
  readonly responseLate: number;
  readonly tokenExpired: number;
  /** A desk of another version asks for rows. */
  readonly otherSchema: number;
  /** The most milliseconds that a message usually takes. */
  readonly slowness: number;
  /** Rows in a page at most; null: as many as the desk asks for. */
  readonly pageRows: number | null;
  /** Whether the hub's news come through. */
  readonly hasNews: boolean;
}

export const calm: Weather = {
  requestLost: 0,
  requestTwice: 0,
  responseLost: 0,
  responseCut: 0,
  responseLate: 0,
  tokenExpired: 0,
  otherSchema: 0,
  slowness: 100,
  pageRows: null,
  hasNews: false,
};
