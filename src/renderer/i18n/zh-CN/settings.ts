/** The settings view. */
export default {
  title: '设置',
  saveFailed: '设置没能保存。',
  appearance: {
    title: '外观',
    language: '语言',
    languageSystem: '跟随系统',
    theme: '主题',
    themeSystem: '跟随系统',
    themeLight: '浅色',
    themeDark: '深色',
    density: '行高',
    densityHint: '表格每一行的高度。',
    compact: '紧凑',
    normal: '标准',
    roomy: '宽松'
  },
  window: {
    title: '窗口',
    tray: '关闭窗口后留在系统托盘',
    trayHint: '关闭后可从托盘图标重新打开；关掉此项后，关闭窗口就会退出程序。'
  },
  accounts: {
    title: '账号',
    empty: '还没有登录任何账号。',
    nameLabel: '名称',
    colorLabel: '颜色',
    rename: '修改名称和颜色',
    renew: '更新凭据',
    signOut: '退出登录',
    token: 'DNSPod Token',
    password: '邮箱和密码',
    sandbox: '本机沙盒',
    saved: '已保存',
    nameNeeded: '请填写名称。'
  },
  colors: {
    blue: '蓝色',
    green: '绿色',
    amber: '琥珀色',
    red: '红色',
    violet: '紫色',
    grey: '灰色'
  },
  contact: {
    title: '联系邮箱',
    hint: 'DNSPod 要求每个请求都注明联系邮箱，缺少它的程序会被封禁。只会发给 DNSPod。',
    none: '尚未填写',
    change: '修改',
    label: '新的联系邮箱',
    saved: '联系邮箱已更新'
  },
  security: {
    title: '凭据保护',
    state: '保存方式',
    secure: '由系统密钥库加密保存',
    passphrase: '由口令加密保存',
    memory: '不保存，退出后需要重新登录',
    locked: '已锁定',
    set: '设置口令',
    change: '修改口令'
  },
  about: {
    title: '关于',
    version: '版本 {version}',
    text: 'DNSPod 的桌面控制台。独立软件，与 DNSPod 和腾讯云没有隶属关系。以 MIT 许可证发布。',
    console: 'DNSPod 控制台',
    docs: 'DNSPod API 文档',
    keys: '键盘快捷键'
  }
}
