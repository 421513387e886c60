// node scripts/check.mjs [step ...]: runs the named steps, or all of them; every step runs even when one fails.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { checkSteps } from './check-steps.mjs';
import { runToEnd } from './child.mjs';
import { addCounts, closingLine, countTests } from './count-tests.mjs';
import { inRoot, node24, projectEnv, root, toolFile } from './places.mjs';
import { bilingual, Obstacle, runScript } from './say.mjs';
import { ensurePackages } from './setup.mjs';

/** @param {string[]} names */
const chooseSteps = (names) => {
  const unknown = names.find((name) => !checkSteps.some((step) => step.name === name));
  if (unknown !== undefined) {
    const known = checkSteps.map((step) => step.name).join(', ');
    throw new Obstacle(
      bilingual(`没有“${unknown}”这一步，有：${known}。`, `No step "${unknown}"; there are: ${known}.`),
    );
  }
  return names.length === 0 ? checkSteps : checkSteps.filter((step) => names.includes(step.name));
};

// Only a terminal understands colours; a log is read by people and machines.
const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

/** @param {import('./check-steps.mjs').CheckStep} step */
const runStep = async ({ name, about, tool, args, env, report, limitSeconds }) => {
  console.log(`\n== ${name}: ${about}`);
  if (report !== undefined) rmSync(inRoot(report.path), { force: true });
  const startedAt = Date.now();
  const { code, isOverLimit } = await runToEnd(
    node24(),
    [...(tool === undefined ? [] : [toolFile(...tool)]), ...args],
    {
      cwd: root,
      env: { ...projectEnv(), ...colours, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      limit: AbortSignal.timeout(limitSeconds * 1000),
    },
  );
  if (isOverLimit)
    console.log(bilingual(`超过 ${limitSeconds} 秒，已停止`, `stopped after ${limitSeconds} seconds`));
  const hasSucceeded = code === 0;
  const counts =
    report === undefined
      ? { passed: hasSucceeded ? 1 : 0, failed: hasSucceeded ? 0 : 1, skipped: 0 }
      : countTests(
          report.kind,
          existsSync(inRoot(report.path)) ? readFileSync(inRoot(report.path), 'utf8') : undefined,
          hasSucceeded,
        );
  return { name, seconds: (Date.now() - startedAt) / 1000, counts };
};

await runScript(async () => {
  await ensurePackages();
  const steps = chooseSteps(process.argv.slice(2));
  mkdirSync(inRoot('.cache', 'check'), { recursive: true });

  const results = [];
  for (const step of steps) results.push(await runStep(step));

  console.log('\n== 结果 (results)');
  for (const { name, seconds, counts } of results) {
    const mark = counts.failed === 0 ? '✓' : '✗';
    console.log(`${mark} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${closingLine(counts)}`);
  }
  const total = addCounts(results.map(({ counts }) => counts));
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});
