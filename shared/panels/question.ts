/** What a panel wants to know of an issue before it looks at it. Words are in the text catalogue, topic `panel`. */
export interface Question {
  readonly code: string;
  /** `line` is a few words, `yesNo` is answered `yes` or `no`, a list by one of its codes. */
  readonly answer: 'line' | 'yesNo' | { readonly oneOf: readonly string[] };
}

export const line = (code: string): Question => ({ code, answer: 'line' });
export const yesNo = (code: string): Question => ({ code, answer: 'yesNo' });
export const oneOf = (code: string, ...codes: string[]): Question => ({ code, answer: { oneOf: codes } });
