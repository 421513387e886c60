import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWeekend } from '#shared/calendar/calendar.ts';
import { readNotice } from '#shared/calendar/read-notice.ts';
import { shippedYears } from '#shared/calendar/shipped.ts';
import { cn2026 } from '#shared/calendar/years/cn-2026.ts';

const words = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

const { off, work } = cn2026;

it('reads the sentences of the notice', () => {
  expect(readNotice(`关于2026年部分节假日安排的通知\n${words}`)).toEqual({ year: 2026, off, work });
});

it('reads a year back from each form in which it may come', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shippedYears), ({ year, off: free, work: worked }) => {
      const expected = { year, off: free, work: worked };
      const days = [
        ...free.map((date) => ({ date, isOffDay: true })),
        ...worked.map((date) => ({ date, isOffDay: false })),
      ];
      const table = days.map(({ date, isOffDay }) => `${date}\t${isOffDay ? '放假' : '调休上班'}`).join('\n');
      const chinese = table.replaceAll(/(\d+)-0?(\d+)-0?(\d+)/g, '$1年$2月$3日');
      const before = days.map(
        ({ date, isOffDay }) => `${isOffDay ? '休' : '班'} ${date.replaceAll('-', '/')}`,
      );
      for (const text of [
        JSON.stringify({ year, off: free, work: worked }),
        JSON.stringify({ year, days }),
        JSON.stringify(days),
        table,
        chinese,
        before.join('\r\n'),
      ]) {
        const first = days[0]?.date.slice(0, 4);
        if (first !== String(year) && !text.includes(`"year":${year}`)) continue;
        expect(readNotice(text)).toEqual(expected);
      }
    }),
  );
});

it('reads spans and leaves out weekends that are free anyway', () => {
  const free = ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'];
  expect(readNotice('2027-02-05 至 2027-02-11 休')).toEqual({ year: 2027, off: free, work: [] });
  expect(readNotice('2027/2/5--2027/2/11 holiday')).toEqual({ year: 2027, off: free, work: [] });
  expect(readNotice('2027年元旦：1月1日放假，2月14日上班')).toEqual({
    year: 2027,
    off: ['2027-01-01'],
    work: ['2027-02-14'],
  });
});

it.each([
  ['', 'no_days', ''],
  ['节假日安排', 'no_days', ''],
  ['元旦 1月1日 放假', 'no_year', '元旦 1月1日 放假'],
  ['2027-01-01 元旦', 'bad_line', '2027-01-01 元旦'],
  ['2027-02-30 放假', 'bad_line', '2027-02-30 放假'],
  ['2027-02-11 至 2027-02-05 放假', 'bad_line', '2027-02-11 至 2027-02-05 放假'],
  ['2027-01-01 至 2027-12-31 放假', 'bad_line', '2027-01-01 至 2027-12-31 放假'],
  ['2027年5日放假', 'bad_line', '2027年5日放假'],
  ['2027-02-08 上班', 'work_on_weekday', '2027-02-08'],
  ['2027-01-01 休\n2029-01-01 休', 'other_year', '2029-01-01'],
  ['{"year": 2027', 'bad_json', ''],
  ['{"year": 2027, "off": ["2027-13-01"], "work": []}', 'bad_day', '2027-13-01'],
  ['{"holidays": []}', 'bad_json', ''],
  ['[]', 'no_days', ''],
])('says what is wrong with %j', (text, code, at) => {
  expect(readNotice(text)).toEqual({ code, at });
});

it('says of a day that it is free or worked, never both', () => {
  expect(readNotice('2027-02-13 上班\n2027-02-13 放假')).toEqual({ code: 'two_kinds', at: '2027-02-13' });
});

it('never throws, and lists only weekdays as free and only weekends as worked', () => {
  const scrap = fc.constantFrom(
    '2027',
    '年',
    '2',
    '月',
    '13',
    '日',
    '至',
    '放假',
    '上班',
    '-',
    '/',
    '\n',
    '。',
    '（',
    '{',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(scrap, { maxLength: 20 }).map((all) => all.join('')),
      ),
      (text) => {
        const read = readNotice(text);
        if ('code' in read) return;
        expect(read.off.some(isWeekend)).toBe(false);
        expect(read.work.every(isWeekend)).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});
