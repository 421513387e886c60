import { designChapter } from './design.ts';
import { digitalChapter } from './digital.ts';
import { financeChapter } from './finance.ts';
import { landChapter } from './land.ts';
import { legalChapter } from './legal.ts';
import { marketChapter } from './market.ts';
import { otherChapter } from './other.ts';
import { policyChapter } from './policy.ts';
import { projectChapter } from './project.ts';
import type { Chapter } from './story.ts';
import { talentChapter } from './talent.ts';
import { taxChapter } from './tax.ts';
import { utilityChapter } from './utility.ts';

/** The classes that a panel advises on. */
export const panelChapters: readonly [Chapter, ...Chapter[]] = [
  financeChapter,
  digitalChapter,
  designChapter,
  talentChapter,
  legalChapter,
];

/** The classes that go to a unit alone. */
export const unitChapters: readonly [Chapter, ...Chapter[]] = [
  landChapter,
  utilityChapter,
  projectChapter,
  marketChapter,
  policyChapter,
  taxChapter,
  otherChapter,
];
