/** Domains that have left the account, with the records they had. */
export default {
  title: '已删除的域名',
  show: '查看',
  done: '已删除 {name}，解析记录在本机保留 {days} 天',
  doneMemory: '已删除 {name}，解析记录保留到退出程序为止',
  about: '删除或过户之前，解析记录会加密保存在这台电脑上，保留 {days} 天，可以导出。',
  aboutMemory: '系统密钥库不安全，这些记录没有写入磁盘，退出程序后就没有了。需要的请现在导出。',
  search: '搜索域名',
  empty: '没有已删除的域名',
  emptyText: '从这个账号删除或过户的域名会列在这里，连同它们的解析记录。',
  noMatch: '没有符合的域名。',
  removed: '删除于',
  transferred: '过户于',
  records: '{n} 条记录',
  stale: '删除前没能读取最新记录，这是之前读取的：',
  nothing: '删除前没能读取记录，本机也没有缓存，没有可导出的内容。',
  bind: '导出 BIND',
  csv: '导出 CSV',
  json: '导出 JSON',
  exportLabel: '导出 {name}（{format}）',
  saved: '已保存为 {file}',
  forget: '清除',
  forgetLabel: '清除 {name}',
  more: '再显示 {n} 个',
  forgetDialog: {
    title: '清除 {name} 的记录？',
    text: '保存在这台电脑上的 {n} 条解析记录会删除，之后不能再导出。',
    textNothing: '这一项会从列表中清除。',
    button: '清除'
  }
}
