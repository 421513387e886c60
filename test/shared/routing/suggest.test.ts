import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories, categoryOf } from '#shared/routing/categories.ts';
import { suggestRouting } from '#shared/routing/suggest.ts';

/** What firms say, by the class an office would choose. */
const said: readonly (readonly [code: string, panel: string | null, sentences: readonly string[]])[] = [
  [
    'FIN',
    'finance',
    [
      '贷款到期，银行不肯续贷',
      '流动资金紧张，希望对接首贷',
      '想了解北交所上市辅导',
      '银行突然抽贷，资金链有压力',
    ],
  ],
  [
    'DIG',
    'digital',
    [
      '想做数字化改造，不知从哪里入手',
      '老设备联网困难，数据采集不了',
      'MES 与 ERP 的排产对不上',
      '申报智能工厂需要指导',
    ],
  ],
  [
    'DES',
    'design',
    [
      '新产品工业设计缺团队',
      '包装设计落后，想提升品牌形象',
      '希望对接高校合作攻关技术难题',
      '样机打样找不到地方',
    ],
  ],
  [
    'TAL',
    'talent',
    ['一线普工招工难，员工流失多', '引进的博士子女入学有困难', '职称评审的条件不清楚', '希望和技校办订单班'],
  ],
  [
    'LAW',
    'legal',
    ['客户拖欠货款两年，讨要无果', '专利侵权，需要维权指引', '出口遇到反倾销调查', '劳动仲裁不知如何应对'],
  ],
  ['LND', null, ['扩建缺用地指标', '不动产证一直办不下来', '租赁厂房租金上涨', '控规的容积率想调整']],
  [
    'UTL',
    null,
    ['车间经常停电，需要电力增容', '冬季供热蒸汽压力不足', '进厂路坑洼，大车进不来', '污水管网没有接通'],
  ],
  ['PRJ', null, ['环评批复太慢', '施工许可办不下来', '竣工验收卡在消防验收', '排污许可证要变更']],
  ['MKT', null, ['产品销路不好，希望帮助开拓市场', '出口退税和海外参展想了解', '希望对接本地配套企业']],
  ['POL', null, ['惠企政策不了解，申报条件看不懂', '去年的奖补资金一直没有兑现', '希望奖补免申即享']],
  ['TAX', null, ['社保费率能否下调', '检查太频繁，多头执法', '信用修复怎么办理']],
];

describe.each(said)('%s', (code, panel, sentences) => {
  it.each(sentences.map((sentence) => [sentence]))('%s', (sentence) => {
    const [first] = suggestRouting({ title: sentence, description: '' });
    expect(first).toMatchObject({ categoryCode: code, panelCode: panel });
  });
});

it('explains itself with words that stand in the text, the most telling first', () => {
  const text = { title: '银行抽贷', description: '担保公司也不愿意，流动资金紧张' };
  const [first] = suggestRouting(text);
  expect(first).toEqual({
    categoryCode: 'FIN',
    panelCode: 'finance',
    reason: { keywords: ['抽贷', '担保公司', '银行', '流动资金'], rule: 'FIN.withdrawal' },
  });
});

const table = (code: string, words: Record<string, number>, panelCode: 'legal' | null = null) => ({
  code,
  panelCode,
  leadUnitIds: [],
  isDistrictLed: false,
  smallClasses: [{ code: 'only', words }],
});
const codes = (title: string, description: string, ...tables: ReturnType<typeof table>[]) =>
  suggestRouting({ title, description }, tables).map(({ categoryCode }) => categoryCode);

it('counts the longest word alone where several begin', () => {
  const tables = [table('A', { 合同: 5 }), table('B', { 合同纠纷: 4 })];
  expect(codes('合同纠纷', '', ...tables)).toEqual(['B']);
  expect(codes('合同', '纠纷', ...tables)).toEqual(['A']);
});

it('counts a word once, and more in the title', () => {
  const tables = [table('A', { 用电: 4 }), table('B', { 用水: 4 })];
  expect(codes('用水', '用电用电用电用电', ...tables)).toEqual(['B', 'A']);
  const [twice] = suggestRouting({ title: '用电', description: '用电，用水' }, tables);
  expect(twice?.reason.keywords).toEqual(['用电']);
});

it('keeps the order of the form where two are equal', () => {
  const [a, b] = [table('A', { 用电: 4 }), table('B', { 用水: 4 })];
  expect(codes('用水用电', '', a, b)).toEqual(['A', 'B']);
  expect(codes('用水用电', '', b, a)).toEqual(['B', 'A']);
});

it('reads letters of any width and case, over blanks and line ends', () => {
  for (const title of ['MES', 'mes', 'ＭＥＳ', 'M E S', 'm\nes']) {
    expect(suggestRouting({ title, description: '' })[0]?.categoryCode, title).toBe('DIG');
  }
});

it('says nothing where it knows no word', () => {
  expect(suggestRouting({ title: '', description: '' })).toEqual([]);
  expect(suggestRouting({ title: '天气不错', description: 'constructor __proto__' })).toEqual([]);
});

it('gives for every text the panel of the category, and reasons found in it', () => {
  const words = categories.flatMap(({ smallClasses }) =>
    smallClasses.flatMap((small) => Object.keys(small.words)),
  );
  const someText = fc
    .array(fc.constantFrom(...words, '，', '企业反映'), { maxLength: 8 })
    .map((all) => all.join('。'));
  fc.assert(
    fc.property(someText, someText, (title, description) => {
      const suggestions = suggestRouting({ title, description });
      expect(new Set(suggestions.map(({ categoryCode }) => categoryCode)).size).toBe(suggestions.length);
      for (const { categoryCode, panelCode, reason } of suggestions) {
        const category = categoryOf(categoryCode);
        expect(panelCode).toBe(category?.panelCode);
        expect(reason.keywords.length).toBeGreaterThan(0);
        for (const word of reason.keywords) expect(`${title}。${description}`.toLowerCase()).toContain(word);
        expect(category?.smallClasses.map(({ code }) => `${categoryCode}.${code}`)).toContain(reason.rule);
      }
    }),
    { numRuns: 40 },
  );
});
