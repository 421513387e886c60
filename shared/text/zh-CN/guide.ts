/** The pages of the user guide that are made from the rules. */
export const guide = {
  title: '一条诉求怎样办',
  about:
    '这一页由程序运行的规则生成：规则变了，这一页跟着变。时限按工作日计，收到当天不计；半个工作日是 4 个办公小时。',
  states: '状态和时限',
  stateHead: '状态、算不算办结、普通通道、快速通道',
  steps: '步骤',
  stepHead: '序号、步骤、从、到、谁可以做、能否离线、什么时候会被拒绝',
  record: '登记',
  closed: '办结',
  open: '未办结',
  none: '—',
  node: '按节点日期',
  half: '半个工作日',
  days: '{{count}} 个工作日',
  anyOpen: '任何未办结的状态',
  stays: '不变',
  rules: '系统按规则',
  yes: '能',
  no: '不能',
  comma: '、',
} as const;
