import type { Resolution } from '#shared/domain/issue-state.ts';
import type { PanelCode } from '#shared/routing/category.ts';

/**
 * One issue from the firm's words to the callback. `{{amount}}` (ten thousand yuan), `{{months}}`, `{{people}}`,
 * `{{area}}` (mu) and `{{share}}` (percent) stand for numbers that differ from firm to firm.
 */
export interface Story {
  readonly title: string;
  readonly description: string;
  readonly expected: string;
  /** What the commissioner noted of the talk about it. */
  readonly minutes: string;
  readonly progress: readonly [string, ...string[]];
  readonly reply: string;
  readonly resolution: Resolution;
  readonly comment: string;
}

/** The stories of one class of issues. */
export interface Chapter {
  readonly categoryCode: string;
  readonly panelCode: PanelCode | null;
  readonly stories: readonly [Story, ...Story[]];
}
