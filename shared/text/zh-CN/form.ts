/** What is to be mended in a field; the keys are the codes of problems. */
export const form = {
  required: '请填写这一项。',
  choose: '请选择一项。',
  bad_date: '日期写法不对，例如 2026-11-24、11.24。',
  bad_time: '时间写法不对，例如 14:30、1430。',
  too_long: '内容太长，请缩短。',
  end_before_start: '结束时间早于开始时间。',
  future: '走访日期不能晚于今天。',
  issues_or_none: '请录入诉求，或者勾选“本次无问题”。',
  invalid: '这一项不符合要求。',
  optional: '选填',
  search: '输入文字搜索',
  nothing: '没有可选的内容',
  calendar: '打开日历',
} as const;
