/** What a panel wants to know of an issue before it looks at it. */
export interface Question {
  readonly code: string;
  /** The office's own words; null for a shipped question, whose words are in the text catalogue, topic `panel`. */
  readonly label: string | null;
  /** `line` is a few words, `yesNo` is answered `yes` or `no`, a list by one of its codes. */
  readonly answer: 'line' | 'yesNo' | { readonly oneOf: readonly string[] };
}

const shipped = (code: string, answer: Question['answer']): Question => ({ code, label: null, answer });

export const line = (code: string): Question => shipped(code, 'line');
export const yesNo = (code: string): Question => shipped(code, 'yesNo');
export const oneOf = (code: string, ...codes: string[]): Question => shipped(code, { oneOf: codes });
