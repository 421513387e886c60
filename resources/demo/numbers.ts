import { fill } from '#shared/text/fill.ts';
import type { Seeded } from './seeded.ts';
import type { Story } from './stories/story.ts';

/** The story with the numbers of one firm in it. */
export function withNumbers(story: Story, seeded: Seeded): Story {
  const numbers = {
    amount: seeded.between(4, 60) * 50,
    months: seeded.between(3, 14),
    people: seeded.between(6, 48),
    area: seeded.between(8, 60),
    share: seeded.between(6, 35),
  };
  const told = (text: string) => fill(text, numbers);
  const [first, ...others] = story.progress;
  return {
    title: told(story.title),
    description: told(story.description),
    expected: told(story.expected),
    minutes: told(story.minutes),
    progress: [told(first), ...others.map(told)],
    reply: told(story.reply),
    resolution: story.resolution,
    comment: told(story.comment),
  };
}
