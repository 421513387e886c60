import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogues } from '#shared/text/catalogue.ts';
import { guards } from '#shared/workflow/guards.ts';

const root = join(import.meta.dirname, '../../..');
const sources = globSync('{electron,shared,hub,renderer}/**/*.{ts,tsx}', { cwd: root });

/** Codes as the program writes them: thrown, answered at a door, or given as a verdict. */
const written = [
  /new Refused\(\s*'([a-zA-Z_]+)'/g,
  /refusal: \{ code: '([a-zA-Z_]+)'/g,
  /: Refusal = \{ code: '([a-zA-Z_]+)'/g,
];
const verdicts = /verdict: '(?:conflict|refused|held)', [^}]*?code: '([a-zA-Z_]+)'/g;
const judged = /code: '(illegal_step|not_your_step|stale_step|[a-z]+_step)'/g;

function codesUsed(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of sources) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const pattern of [...written, verdicts, judged]) {
      for (const [, code = ''] of text.matchAll(pattern)) found.set(code, file);
    }
  }
  return found;
}

it('has a sentence for everything that is refused anywhere', () => {
  const used = codesUsed();
  expect(used.size).toBeGreaterThan(20);
  for (const refusal of [catalogues['zh-CN'].refusal, catalogues['en-US'].refusal]) {
    const missing = [...used].filter(([code]) => !Object.hasOwn(refusal, code));
    expect(missing).toEqual([]);
  }
});

it('has a sentence for every guard', () => {
  for (const name of Object.keys(guards)) {
    expect(catalogues['zh-CN'].refusal).toHaveProperty(`guard_${name}`);
    expect(catalogues['en-US'].refusal).toHaveProperty(`guard_${name}`);
  }
});

it('has a sentence for what a person cannot send, whatever the hub says of it', () => {
  for (const code of ['unexpected', 'invalid_input', 'too_large', 'held', 'conflict', 'id_reuse']) {
    expect(catalogues['zh-CN'].refusal).toHaveProperty(code);
  }
});
