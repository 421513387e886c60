/** The account that a person means, however it was typed: one account has one spelling and one count of failures. */
export function accountKey(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
