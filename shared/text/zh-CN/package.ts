/** Packages for a stick: how work reaches the hub, and news comes back, without a line. */
export const packages = {
  title: '离线包（U 盘）',
  hint: '没有网络时，把待同步的内容导出成一个加密文件，用 U 盘带到连得上服务器的电脑上代交，再把回执带回来导入。文件只有服务器和本机打得开，不含附件文件：附件等本机联网后再传。',
  export: '导出离线包',
  import: '导入离线包',
  carry: '代交离线包',
  busy: { export: '正在导出', import: '正在导入', carry: '正在代交' },
  exported:
    '已导出 {{file}}，内有 {{operations}} 条待同步内容。请带到连得上服务器的电脑上代交，再把回执导入本机。',
  exportedNone: '已导出 {{file}}。本机没有待同步的内容，回执会带回服务器上的更新。',
  carried: '服务器已收下 {{account}} 的 {{operations}} 条内容。回执是 {{file}}，请带回原来的电脑导入。',
  carryUnreachable: '现在连不上服务器，这个离线包没有交上去。请留好离线包，联网后再代交一次。',
  imported: {
    figures:
      '收到 {{judged}} 条判定，其中被退回 {{refused}} 条、等人确认 {{toDecide}} 条；取回 {{rows}} 条记录。',
    level: '本机的记录已与服务器在 {{at}} 的情况一致。',
    more: '服务器上还有更多内容，一个文件放不下。请再导出一次离线包，继续交换。',
    elsewhere: '导出以后本机又联网同步过，比回执更新，所以只取用了判定。',
    newEpoch: '服务器从备份恢复过，它可能缺少的内容已重新排入待同步。请再导出一次离线包，或联网同步。',
    repeated: '这个回执以前导入过，没有重复记入。',
    waiting: '本机还有 {{waiting}} 条待同步。',
    files: '本机还有附件没有上传：附件不随离线包走，等本机联网后再传。',
  },
} as const;
