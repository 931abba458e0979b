/** First start, signing in (also from the account dialogs), unlocking. */
export default {
  tagline: 'DNSPod 的桌面控制台',
  intro: '在自己的电脑上管理 DNSPod 的域名和解析，断网时也能查到每一条记录。',
  facts: {
    offlineTitle: '离线可查',
    offline: '看过的域名和解析会加密缓存在本机，随时可以搜索。',
    localTitle: '凭据留在本机',
    local: '加密保存，只发往 DNSPod，不经过任何第三方服务器。',
    rulesTitle: '不会触发封禁',
    rules: '按 DNSPod 的使用规则控制请求频率，登录失败立即停止。'
  },
  disclaimer: 'Zonedeck 是独立软件，与 DNSPod 和腾讯云没有隶属关系。',
  language: '语言',
  begin: '开始使用',
  beginHint: '选择一种方式，之后可以随时添加更多账号。',
  ways: {
    label: '登录方式',
    token: 'DNSPod Token',
    tokenShort: '推荐',
    password: '邮箱和密码',
    passwordShort: '旧版 API 的方式',
    sandbox: '先试试，不用账号',
    sandboxShort: '内置沙盒',
    sandboxHint: '内置一个模拟的 DNSPod，有示例域名和各种套餐，可以随意修改，不会联网。'
  },
  sandboxButton: '进入沙盒',
  form: {
    token: 'ID 和 Token',
    tokenHint: '用英文逗号连起来，例如 13490,6b5976c6…',
    tokenLink: '在哪里获取',
    openTokens: '打开密钥管理',
    openCloudKeys: '打开腾讯云密钥页',
    openConsole: '打开 DNSPod 控制台',
    openDocs: '打开 API 文档',
    email: '登录邮箱',
    password: '密码',
    newToken: '新的 ID 和 Token',
    name: '名称',
    nameHint: '用来区分多个账号，不填则显示邮箱。',
    contact: '联系邮箱',
    contactHint: 'DNSPod 要求每个请求都注明联系邮箱，缺少它的程序会被封禁。只会发给 DNSPod。',
    submit: '登录',
    code: 'D 令牌验证码',
    codeTitle: '需要 D 令牌',
    codeText: '这个账号开启了 D 令牌。请打开 D 令牌，输入当前显示的验证码。',
    codeHint: '每 30 秒更换一次；通过后一个月内不再询问。',
    codeWrong: '验证码只有数字，请照 D 令牌上显示的填写。',
    codeSubmit: '验证',
    codeBack: '返回修改密码'
  },
  keyStore: {
    title: '系统密钥库不安全',
    text: '这台电脑没有可用的系统密钥库，凭据和缓存默认不会写入磁盘。',
    label: '凭据如何保存',
    memory: '不保存',
    passphrase: '用口令加密保存',
    memoryHint: '退出 Zonedeck 后需要重新登录，离线时看不到以前的内容。',
    passphraseHint: '每次启动时输入口令解锁。口令无法找回，请妥善记住。'
  },
  passphrase: {
    label: '口令',
    hint: '至少 8 个字符，几个词连起来就很好。',
    repeat: '再输入一次',
    mismatch: '两次输入的口令不一致。',
    text: '凭据和缓存会用这个口令加密后保存。每次启动时输入口令解锁；口令无法找回。'
  },
  unlock: {
    title: '解锁 Zonedeck',
    text: '账号和缓存已用口令加密。',
    label: '口令',
    button: '解锁',
    forgot: '忘记口令',
    resetTitle: '清除所有账号和缓存？',
    resetText:
      '口令无法找回。清除后，这台电脑上保存的所有账号凭据和离线缓存都会删除，DNSPod 上的域名和解析不受影响。',
    resetWord: '清除',
    resetButton: '清除并重新开始'
  }
}
