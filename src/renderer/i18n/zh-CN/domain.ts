/** The page of one domain: its tabs, overview, what its grade allows, and its log. */
export default {
  tabs: {
    label: '域名页面',
    command: '{domain}：{tab}',
    records: '记录',
    overview: '概览',
    shares: '共享',
    aliases: '别名',
    lock: '锁定',
    purview: '权限',
    log: '日志',
    history: '历史',
    transfer: '过户'
  },
  owner: {
    tip: '仅限域名所有者',
    title: '仅限域名所有者',
    shares: '这个域名是别人共享给你的。只有所有者可以把它再共享给其他人，或更改共享。',
    aliases: '这个域名是别人共享给你的。只有所有者可以为它绑定别名。',
    lock: '这个域名是别人共享给你的。只有所有者可以锁定或解锁它。',
    transfer: '这个域名是别人共享给你的。只有所有者可以把它过户给其他账号。'
  },
  missing: {
    title: '这个账号里没有这个域名',
    text: '它可能已被删除、过户，或者不再共享给你。'
  },

  about: {
    title: '基本信息',
    status: '状态',
    statusText: {
      enabled: '记录正常解析。',
      paused: '全部记录暂停解析，网站和邮件无法访问。',
      locked: '不能修改记录和设置，解析不受影响。解锁后才能修改。',
      banned: 'DNSPod 已封禁这个域名，记录不再解析，也不能修改。请联系 DNSPod。',
      unknown: 'DNSPod 返回了这个版本不认识的状态，请到 DNSPod 控制台查看。'
    },
    ext: '外部检查',
    extFine: 'DNSPod 没有发现问题。',
    toServers: '检查 DNS 服务器',
    grade: '等级',
    vip: 'VIP：{from} 至 {to}',
    vipUntil: 'VIP：有效期至 {to}',
    vipOpen: 'VIP',
    records: '记录',
    recordCount: '{n} 条',
    toRecords: '查看记录',
    created: '添加时间',
    updated: '更新时间',
    owner: '所有者',
    registered: '备案',
    registeredYes: '已备案',
    registeredNo: '未备案',
    mine: '整理',
    star: '星标',
    group: '分组',
    remark: '备注',
    remarkHint: '只有你自己能看到。'
  },
  settings: {
    title: '解析设置',
    searchPush: '搜索引擎推送',
    searchPushText: '域名有变化时主动通知搜索引擎，有助于更快收录。',
    urlInChina: '国内 URL 转发',
    urlInChinaText: 'URL 记录由国内的服务器转发。',
    unknown: 'DNSPod 不提供查询，不知道现在是开还是关；选择一项来设置。',
    asSet: '这是本应用上次设置的；在别处的更改看不到。',
    gone: 'DNSPod 已不再提供这项设置的接口，请到控制台操作。',
    console: '打开 DNSPod 控制台',
    on: '开',
    off: '关',
    owner: '只有域名所有者可以更改。',
    turnedOn: '已开启{name}',
    turnedOff: '已关闭{name}'
  },
  servers: {
    title: 'DNS 服务器',
    text: '在域名注册商处应填写以下 DNS 服务器，解析才会由 DNSPod 提供。',
    expected: '应填写',
    found: '现在是',
    none: '没有查到',
    copy: '复制',
    check: '现在检查',
    again: '重新检查',
    checkedAt: '检查于',
    word: {
      right: '设置正确',
      partly: '部分正确',
      elsewhere: '不是 DNSPod',
      none: '查不到',
      reserved: '无需检查',
      unreachable: '没有答复'
    },
    advice: {
      right: '解析由 DNSPod 提供，不需要再做什么。',
      partly:
        '有的缺少，或混有别处的 DNS 服务器，访问者可能得到不一样的结果。请到域名注册商处只保留应填写的这几台。',
      elsewhere:
        '这里的记录暂不生效。请到域名注册商处把 DNS 服务器改为应填写的这几台，通常几分钟到 48 小时后生效。',
      none: '域名可能尚未注册、已经过期，或注册商处没有填写 DNS 服务器。请到域名注册商处核对。',
      reserved: '以 .{tld} 结尾的域名只用于示例和测试，互联网上不存在，所以没有查询。',
      unreachable:
        '请检查网络后再试。如果其他网站都能打开，可能是域名现在的 DNS 服务器没有应答，请到域名注册商处核对。'
    },
    failed: '没能检查'
  },
  allowed: {
    about:
      '“{grade}”等级的域名可以用到的功能和数量。DNSPod 要求把它存在本地，一周重新读取一次，也可以手动刷新。',
    amounts: '数量',
    features: '功能',
    column: { name: '项目', allowed: '允许', used: '已用' },
    unlimited: '不限',
    atMost: '{n}',
    seconds: '{n} 秒',
    days: '{n} 天',
    levels: '{n} 级',
    least: '现有最低 {n} 秒',
    most: '最多 {n} 级',
    mostOf: '最多一组 {n} 条',
    full: '已用满',
    over: '已超出',
    yes: '可以使用',
    no: '不可使用',
    unread: '打开一次记录页后，这里会显示已用数量。',
    none: 'DNSPod 没有返回这个等级的权限。',
    name: {
      url: 'URL 转发',
      ns: 'NS 记录',
      aaaa: 'AAAA 记录',
      srv: 'SRV 记录',
      aliases: '域名绑定（别名）',
      lockDays: '域名锁定天数',
      shares: '域名共享',
      levels: '子域名级数',
      wildcards: '泛解析级数',
      balance: '负载均衡数量',
      ttl: '记录 TTL 最低',
      mixed: '混合泛解析（如 a*）',
      enhanced: '增强线路类型',
      provinces: '分省线路类型',
      continents: '分大洲线路类型'
    }
  },
  log: {
    list: '域名日志',
    count: '已读取 {n} 行',
    more: '加载更早的日志',
    all: '没有更早的日志',
    empty: { title: '还没有日志', text: '对这个域名和记录的更改会记录在这里。' },
    noneText: '只在已读取的日志中查找。换个关键词，或加载更早的日志。'
  }
}
