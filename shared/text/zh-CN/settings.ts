/** How the window looks, and what lies on this laptop. */
export const settings = {
  title: '设置',
  hint: '显示方式只改变这台电脑，立即生效。',
  search: '搜索设置',
  none: '没有与“{{text}}”有关的设置',
  section: { display: '显示与语言', data: '本机数据', keys: '快捷键' },
  words: {
    display: '语言 主题 深色 浅色 高对比 密度 缩放 字号 大小',
    data: '备份 校验 数据库 恢复 完整',
    keys: '快捷键 键盘 按键',
  },
  data: {
    backupHint: '把本机数据写成一份经过检查的加密副本，放在备份文件夹里。',
    backup: '立即备份',
    backedUp: '已备份到 {{file}}（{{size}}）',
    verifyHint: '检查本机数据库是否完整，没有送到的录入是否都在。',
    verify: '检查数据',
    sound: '数据完整，没有发现问题。',
    unsound: '发现问题。请先立即备份，再联系运维人员：',
    check: {
      key: '密钥',
      integrity: '数据库',
      settings: '安全设置',
      outbox: '等待上报的录入',
      overlay: '录入的显示',
    },
  },
} as const;
