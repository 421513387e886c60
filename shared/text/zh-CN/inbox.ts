/** What others have done on one's issues. */
export const inbox = {
  title: '通知',
  hint: '与本人有关的诉求有了新动态；打开诉求即算看过。',
  open: '通知，{{count}} 条诉求有新动态',
  none: '没有新动态',
  noneHint: '别人办理了与本人有关的诉求，会出现在这里。',
  see: '已看',
  seeOf: '“{{title}}”的动态已看',
  seeAll: '全部已看',
  mine: '等本人办理',
  latest: '{{step}} · {{name}} {{at}}',
  more: '另有 {{count}} 条',
  rules: '系统按规则',
} as const;
