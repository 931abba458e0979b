export default {
  title: '检查记录',
  level: { error: '错误', warning: '警告', hint: '提示' },
  about: {
    error: '服务端会拒绝这样的记录',
    warning: '能保存，但多半不是想要的',
    hint: '没有错，可以更好'
  },
  count: {
    error: '{n} 个错误',
    warning: '{n} 个警告',
    hint: '{n} 个提示'
  },
  filter: '按级别筛选',
  all: '全部 {n}',
  one: '{level} {n}',
  list: '检查发现的问题',
  running: '正在检查记录',
  empty: {
    title: '没有要改的',
    text: '用 {rules} 条规则检查了 {records} 条记录，包括尚未应用的修改。',
    none: '这个级别没有发现问题。',
    noRecords: '还没有记录可以检查。'
  },
  checked: '{records} 条记录，{rules} 条规则，包括尚未应用的修改',
  code: '服务端状态码 {code}',
  codeMaybe: '可能返回状态码 {code}',
  show: '查看',
  showLabel: '在列表中查看 {record}',
  fixAll: '全部修正（{n}）',
  fixAllLabel: '修正“{rule}”的全部 {n} 个问题',
  fixed: '已暂存修正：{fix}',
  fixedAll: '已暂存 {n} 处修正',
  nothing: '这些问题已经不在了。',
  copy: '复制为文本',
  copied: '已复制检查结果',
  staged: { add: '待添加', change: '待修改' },
  open: '打开检查结果：{counts}',
  textTitle: '{domain} 的检查结果',
  record: '{host} 的 {type} 记录'
}
