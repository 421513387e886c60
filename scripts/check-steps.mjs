/**
 * What `npm run check` does, in this order. A step with a `report` counts its tests from that file; every
 * other step counts as one. The limits add up to less than half an hour.
 *
 * @typedef {{
 *   name: string,
 *   about: string,
 *   tool?: [packageName: string, command: string],
 *   args: string[],
 *   env?: Record<string, string>,
 *   report?: { path: string, kind: 'vitest' | 'playwright' },
 *   limitSeconds: number,
 * }} CheckStep
 * @type {CheckStep[]}
 */
export const checkSteps = [
  {
    name: 'style',
    about: '格式与代码规范 (format and lint)',
    tool: ['@biomejs/biome', 'biome'],
    args: ['check', '--error-on-warnings', '.'],
    limitSeconds: 50,
  },
  { name: 'types', about: '类型 (types)', tool: ['typescript', 'tsc'], args: ['-b'], limitSeconds: 100 },
  {
    name: 'rooms',
    about: '谁可以引用谁 (who may import whom)',
    tool: ['dependency-cruiser', 'depcruise'],
    args: [
      '--config',
      '.dependency-cruiser.mjs',
      'shared',
      'electron',
      'hub',
      'renderer',
      'resources',
      'test',
      'scripts',
    ],
    limitSeconds: 30,
  },
  {
    name: 'unused',
    about: '没有人用的文件、导出和依赖 (unused files, exports, packages)',
    tool: ['knip', 'knip'],
    args: ['--no-progress'],
    limitSeconds: 30,
  },
  {
    name: 'build',
    about: '界面与桌面程序 (renderer and desktop bundles)',
    args: ['scripts/build.mjs'],
    limitSeconds: 80,
  },
  {
    name: 'unit',
    about: '单元测试 (unit tests)',
    tool: ['vitest', 'vitest'],
    args: ['run', '--reporter=default', '--reporter=json', '--outputFile.json=.cache/check/unit.json'],
    report: { path: '.cache/check/unit.json', kind: 'vitest' },
    limitSeconds: 490,
  },
  {
    name: 'simulation',
    about: '同步的随机故障模拟 (sync under seeded faults)',
    args: ['test/simulator/main.ts', '--seeds', '2000'],
    limitSeconds: 600,
  },
  {
    name: 'e2e',
    about: '端到端测试 (end-to-end tests)',
    tool: ['@playwright/test', 'playwright'],
    args: ['test', '--pass-with-no-tests', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: '.cache/check/e2e.json' },
    report: { path: '.cache/check/e2e.json', kind: 'playwright' },
    limitSeconds: 390,
  },
];
