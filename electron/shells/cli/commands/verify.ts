import { fill } from '#shared/text/fill.ts';
import type { Work } from '../work.ts';

/** Checks this person's database and says of each check how it went. */
export const verify: Work = async ({ call, words }) => {
  const { checks } = await call('store.verify', {});
  const isSound = checks.every((check) => check.isSound);
  return {
    exitCode: isSound ? 0 : 1,
    lines: [
      ...checks.map(({ name, isSound: isGood, detail }) => {
        const why = detail === '' ? words.bad : words.badBecause;
        return fill(isGood ? words.good : why, { check: words.check[name], detail });
      }),
      isSound ? words.verified : words.notVerified,
    ],
    json: { checks },
  };
};
