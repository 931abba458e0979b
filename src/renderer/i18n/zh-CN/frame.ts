/** The frame: rail, title bar, state line, banners, account switcher and its dialogs. */
export default {
  skip: '跳到主要内容',
  nav: '主导航',
  domains: '域名',
  activity: '活动',
  settings: '设置',
  back: '返回上一页',
  path: '当前位置',
  startFailed: 'Zonedeck 没能启动',
  account: {
    switcher: '切换或管理账号',
    list: '账号',
    add: '添加账号',
    manage: '管理账号',
    signOut: '退出登录',
    sandboxName: '沙盒',
    sandbox: '数据只在本机',
    tokenAccount: 'DNSPod Token',
    switchFailed: '没能切换账号'
  },
  addDialog: {
    title: '添加账号',
    done: '已添加账号“{name}”'
  },
  signOutDialog: {
    title: '退出“{name}”？',
    text: '这个账号的登录凭据会从这台电脑上删除。DNSPod 上的域名和解析不受影响。',
    forget: '同时删除离线缓存（域名和解析记录）',
    forgetHint: '不勾选时，缓存会保留，再次登录后可直接查看。',
    button: '退出登录',
    done: '已退出“{name}”'
  },
  renew: {
    title: '更新“{name}”的登录凭据',
    hint: '新凭据验证通过后，自动任务会恢复运行。',
    button: '验证并保存',
    done: '“{name}”的凭据已更新'
  },
  banner: {
    label: '通知',
    stopped: '“{name}”登录失败，所有自动请求已停止。',
    renew: '更新凭据',
    retryOnce: '再试一次',
    noCredentials: '“{name}”的登录凭据没有保存，请重新输入后继续使用。',
    enterCredentials: '输入凭据',
    keyStore: '系统密钥库不安全，凭据和缓存不会写入磁盘，退出程序后需要重新登录。',
    setPassphrase: '设置口令'
  },
  passphrase: {
    title: '设置口令',
    button: '设置口令',
    done: '口令已设置，凭据将加密保存'
  },
  block: {
    noAccount: '请先登录一个账号。',
    noCredentials: '登录凭据没有保存，重新输入后才能修改。',
    offline: '当前离线，联网后才能修改。',
    stopped: '登录失败，更新凭据后才能修改。',
    banned: '账号被 DNSPod 暂时封禁，解除后才能修改。'
  },
  line: {
    label: '连接状态',
    explain: '查看连接状态说明',
    unknown: '尚未连接',
    online: '在线',
    offline: '离线',
    stopped: '已停止',
    banned: '已被封禁',
    limited: '请求受限',
    signedOut: '未登录',
    sandbox: '沙盒',
    since: '{time} 起',
    wait: '还需等待 {time}',
    waiting: '{n} 个请求在排队',
    budget: '本小时请求 {used} / {limit}'
  },
  explain: {
    unknown: '还没有向 DNSPod 发出过请求。打开任意列表就会连接。',
    online: '最近一次请求得到了正常应答。',
    offline: '最近一次请求没有得到应答。已缓存的内容仍可查看和搜索，恢复后会自动刷新。',
    stopped: '登录被拒绝。为避免账号被封，所有自动请求都已停止，直到你更新凭据或手动再试一次。',
    banned: '登录失败次数过多，DNSPod 暂时封禁了访问。倒计时结束前不会再发出任何请求。',
    limited: 'DNSPod 要求放慢请求。倒计时结束后会自动继续，不会丢失任何操作。',
    signedOut: '登录账号后，这里会显示它与 DNSPod 的连接状态。',
    sandbox: '这是内置的沙盒，数据只在本机，不会发往 DNSPod。',
    since: '开始于',
    until: '等待至',
    reason: '原因',
    budget: '本小时请求',
    budgetHint: '为遵守 DNSPod 的使用规则，每个账号每小时最多发出 {limit} 次请求，手动操作优先。',
    waiting: '排队中'
  },
  keys: {
    goTo: '打开“{name}”',
    back: '返回上一页',
    sheet: '显示快捷键'
  },
  announce: {
    online: '已恢复在线',
    offline: '已离线，内容来自缓存',
    stopped: '登录失败，自动请求已停止',
    banned: '账号被暂时封禁',
    limited: '请求受限，稍后自动继续',
    account: '已切换到账号“{name}”'
  }
}
