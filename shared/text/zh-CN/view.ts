/** Filters of lists that are kept under a name. */
export const view = {
  title: '我的视图',
  keep: '存为视图',
  remove: '删除视图',
  removed: '已删除视图“{{name}}”',
  kept: '已存为视图“{{name}}”，可从左侧打开',
  run: '保存',
  name: '名称',
  hint: '记住现在的筛选条件，下次一键打开。',
  audience: '谁能看到',
  forMe: '仅本人',
  forCity: '全市',
  forDistrict: '{{name}}',
  openOf: '打开视图“{{name}}”',
  sharedBy: '{{name}} 共享',
} as const;
