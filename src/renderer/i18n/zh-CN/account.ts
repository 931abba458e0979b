/** The page of the account: profile, security, log. */
export default {
  title: '账号',
  tabs: { label: '账号页面', profile: '资料', security: '安全', log: '日志', command: '账号：{tab}' },
  refresh: '刷新',
  readAt: '读取于',
  console: 'API 控制台',
  consoleCommand: '打开 API 控制台',
  consoleHint: '发送任意一个 API 请求，查看原始回答。',
  note: {
    offline: '当前离线，以下是 {time} 的内容。',
    stale: '没能刷新，以下是 {time} 的内容。'
  },
  closed: {
    title: 'DNSPod 已停用这项功能',
    text: '请到 DNSPod 控制台办理。',
    link: '打开 DNSPod 控制台',
    maybe: 'DNSPod 的文档称这项功能已于 {date} 停用；如果被拒绝，请到控制台办理。'
  },
  about: {
    title: '资料',
    realName: '真实姓名',
    company: '公司名称',
    nick: '称呼',
    kind: '账号类型',
    personal: '个人',
    enterprise: '企业',
    grade: '账号等级',
    userId: '用户 ID',
    email: '邮箱',
    telephone: '手机号码',
    im: 'QQ',
    wechat: '微信',
    verified: '已验证',
    unverified: '未验证',
    bound: '已绑定',
    unbound: '未绑定',
    apiVersion: 'API 版本',
    none: '未填写'
  },
  money: { title: '余额', balance: '账户余额', yuan: '{amount} 元', sms: '剩余短信', smsCount: '{n} 条' },
  agent: {
    title: '代理',
    discount: '折扣',
    discountValue: '{n}%',
    points: '积分',
    users: '客户数',
    pending: '代理申请正在审核。'
  },
  here: {
    title: '在 Zonedeck 中',
    names: '账号的名称和颜色',
    namesHint: '只在这台电脑上，用来区分多个账号。',
    manage: '在设置中管理'
  },
  edit: {
    button: '修改资料',
    keep: '留空即不修改',
    nothing: '没有要修改的内容。',
    digits: '只能填写数字。',
    done: '资料已更新',
    save: '保存修改'
  },
  phone: {
    title: '验证手机',
    text: '这个账号的手机号码还没有验证。验证时需要用手机发送一条短信。',
    number: '手机号码',
    numberHint: '留空即验证账号当前的号码 {number}',
    numberNeeded: '请填写要验证的手机号码。',
    get: '获取短信内容',
    send: '请用这部手机发送短信',
    code: '短信内容',
    instructions: 'DNSPod 的说明',
    again: '已发送，检查结果',
    notYet: '还没有收到短信。可能需要一两分钟，请稍后再检查。',
    done: '手机号码已验证'
  },
  password: {
    title: '修改密码',
    text: '修改的是 DNSPod 账号的密码。',
    follows: 'Zonedeck 保存的密码会同时更新，不用重新登录。',
    token: '这个账号用 Token 登录，Token 不受影响。',
    old: '当前密码',
    next: '新密码',
    repeat: '再次输入新密码',
    needed: '请填写密码。',
    different: '两次输入的新密码不一致。',
    same: '新密码与当前密码相同。',
    button: '修改密码',
    done: '密码已修改'
  },
  email: {
    title: '修改邮箱',
    text: '当前邮箱是 {email}。邮箱是登录 DNSPod 的账号名，DNSPod 的通知也发到这里。',
    next: '新邮箱',
    password: '当前密码',
    button: '修改邮箱',
    confirmTitle: '把账号邮箱改为 {email}？',
    confirmText: '以后要用新邮箱登录 DNSPod。如果写错，你可能无法再登录，也收不到通知。',
    confirmFollows: 'Zonedeck 保存的登录信息会同时更新。',
    verb: '修改邮箱',
    done: '邮箱已改为 {email}'
  },
  log: {
    list: '账号日志',
    count: '{n} 行',
    empty: { title: '还没有日志', text: '登录和对账号资料的更改会记录在这里。' }
  }
}
