/** The command palette, and the commands that no view of its own has. */
export default {
  title: '命令面板',
  label: '搜索命令、域名和解析记录',
  placeholder: '搜索命令、域名、主机记录、记录值、备注…',
  list: '结果',
  none: '没有与“{text}”相符的命令、域名或记录',
  reading: '正在读取缓存…',
  count: '{n} 项结果',
  hints: '↑↓ 选择 · Enter 执行 · Esc 关闭',
  section: {
    recent: '最近使用',
    commands: '命令',
    domains: '域名',
    records: '解析记录'
  },
  group: {
    page: '当前页面',
    list: '列表',
    go: '前往',
    account: '账号',
    look: '外观',
    app: '应用'
  },
  command: {
    palette: '打开命令面板',
    addDomain: '添加域名',
    refresh: '刷新域名列表',
    addAccount: '添加账号',
    switchTo: '切换到账号“{name}”',
    signOut: '退出账号“{name}”',
    renew: '更新“{name}”的登录凭据',
    setPassphrase: '设置口令',
    changePassphrase: '更换口令',
    theme: '主题：{value}',
    language: '语言：{value}',
    density: '行高：{value}',
    console: '在浏览器中打开 DNSPod 控制台',
    docs: '在浏览器中打开 DNSPod API 文档'
  },
  recordGone: '这条记录已经不在了，可能刚被删除。'
}
