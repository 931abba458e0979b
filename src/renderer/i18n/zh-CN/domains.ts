/** The domain list and its dialogs. */
export default {
  title: '域名',
  list: '域名列表',
  count: '{n} 个域名',
  readAt: '更新于',
  refresh: '刷新',
  refreshing: '正在刷新',
  add: '添加域名',

  column: {
    star: '星标',
    name: '域名',
    status: '状态',
    grade: '等级',
    records: '记录数',
    group: '分组',
    remark: '备注',
    ext: '外部状态',
    vipEnds: 'VIP 到期',
    created: '添加时间',
    updated: '更新时间'
  },
  type: {
    label: '域名范围',
    all: '全部',
    mine: '我的域名',
    share: '共享给我',
    ismark: '星标',
    pause: '已暂停',
    vip: 'VIP'
  },
  status: { enabled: '正常', paused: '已暂停', locked: '已锁定', banned: '已封禁', unknown: '未知状态' },
  grade: { vip: 'VIP', vipUntil: 'VIP，有效期至 {date}', old: '2012 年套餐' },
  ext: {
    dnserror: 'DNS 未指向',
    dnserrorTip: '这个域名的 DNS 服务器不是 DNSPod，这里的记录暂不生效。请到域名注册商处修改 DNS 服务器。',
    ok: '正常',
    explain: '“{word}”是什么意思',
    check: '立即检查',
    dnserror1: '到购买域名的注册商处，找到“修改 DNS 服务器”。',
    dnserror2: '换成 DNSPod 给这个域名的地址，概览页会列出。其他商家的地址要全部删掉。',
    dnserror3: '全球生效最长需要 48 小时；在概览页可以随时实时检查。',
    notexist1: '如果刚刚注册，请等注册商完成实名审核和解析开通。',
    notexist2: '如果已经过期，请到注册商处续费或重新注册；这里的记录会一直保留。',
    unknownTip: 'DNSPod 说的是“{status}”，这个版本还不认识。可以到概览页检查。',
    notexist: '未注册',
    notexistTip: '查询不到这个域名的注册信息，可能尚未注册或已经过期。'
  },
  shared: '共享给我',
  star: '给 {name} 加星标',
  unstar: '取消 {name} 的星标',

  search: '搜索域名、Punycode、备注',
  quick: { group: '分组', grade: '等级', status: '状态' },

  menu: {
    open: '打开解析记录',
    star: '加星标',
    unstar: '取消星标',
    pause: '暂停解析',
    enable: '启用解析',
    remark: '修改备注',
    group: '移动到分组',
    copyName: '复制域名',
    remove: '删除域名',
    ext: '{word}：怎么办',
    sharedGroup: '共享给你的域名固定在共享分组中。',
    sharedRemove: '只有域名的所有者可以删除它。',
    locked: '域名已锁定，解锁后才能操作。',
    banned: '域名已被封禁，不能操作。'
  },
  bulk: {
    toolbar: '对选中域名的操作',
    pause: '暂停 {n} 个',
    enable: '启用 {n} 个',
    star: '加星标',
    unstar: '取消星标',
    group: '移动到分组',
    remark: '修改备注',
    remove: '删除 {n} 个',
    copy: '复制 {n} 个域名',
    noneFits: '选中的域名都不能进行这个操作。',
    leftOut: '另外 {n} 个不能操作（已锁定、已封禁或共享给你），不会改动。',
    progress: '{title}：{done} / {total}',
    details: '查看各项',
    done: '{title}：全部完成',
    cancelled: '{title}：已取消，成功 {done} 个，其余 {left} 个没有改动',
    pauseDialog: {
      title: '暂停 {n} 个域名？',
      text: '暂停后，这 {n} 个域名的 {records} 条记录都不再解析，网站和邮件会无法访问。',
      textUnknown: '暂停后，这 {n} 个域名的全部记录都不再解析，网站和邮件会无法访问。',
      button: '暂停 {n} 个域名'
    },
    removeDialog: {
      title: '删除 {n} 个域名？',
      text: '{n} 个域名和它们的 {records} 条解析记录会一起删除，解析随即失效，无法恢复。',
      textUnknown: '{n} 个域名和它们的全部解析记录会一起删除，解析随即失效，无法恢复。',
      button: '删除 {n} 个域名'
    },
    groupDialog: { title: '移动 {n} 个域名', button: '移动' },
    remarkDialog: {
      title: '修改 {n} 个域名的备注',
      hint: '会替换各自原来的备注；留空则清除。只有你自己能看到。'
    }
  },

  addDialog: {
    title: '添加域名',
    name: '域名',
    nameHint: '例如 example.com，支持中文域名。',
    punycode: '将以 {punycode} 添加。',
    exists: '这个域名已经在列表中。',
    group: '分组',
    button: '添加',
    done: '已添加 {name}',
    ways: '添加方式',
    one: '一个域名',
    many: '粘贴列表',
    next: '添加后，请到域名注册商处把 DNS 服务器改为 DNSPod 提供的地址，解析才会生效。'
  },
  addList: {
    label: '要添加的域名',
    hint: '每行一个，也可以用逗号或空格隔开。# ; // 开头的是注释；网址会取其中的域名。',
    preview: '预览',
    column: { line: '行', text: '写的是', name: '将添加', verdict: '说明' },
    verdict: {
      add: '添加',
      made: '添加',
      subdomain: '注意',
      duplicate: '重复',
      known: '已有',
      wrong: '有误'
    },
    count: {
      add: '将添加 {n} 个',
      duplicate: '重复 {n} 个',
      known: '已有 {n} 个',
      wrong: '有误 {n} 个'
    },
    attention: '只看需要注意的',
    empty: '把域名粘贴到上面，这里会逐行检查。',
    noAttention: '没有需要注意的。',
    none: '没有可以添加的域名。',
    tooMany: '一次最多添加 {max} 个，现在有 {n} 个。',
    button: '添加 {n} 个域名',
    buttonNone: '添加域名'
  },
  remarkDialog: { title: '{name} 的备注', label: '备注', hint: '只有你自己能看到。', done: '备注已保存' },
  groupDialog: { title: '移动 {name}', label: '分组', done: '已移动到“{group}”' },
  pauseDialog: {
    title: '暂停 {name}？',
    text: '暂停后，{name} 的全部 {n} 条记录都不再解析，网站和邮件会无法访问。',
    textUnknown: '暂停后，{name} 的全部记录都不再解析，网站和邮件会无法访问。',
    button: '暂停域名',
    done: '已暂停 {name}'
  },
  enableDone: '已启用 {name}',
  removeDialog: {
    title: '删除 {name}？',
    text: '域名和它的 {n} 条解析记录会一起删除，解析随即失效，无法恢复。删除前会在本机保存一份记录，可以导出。',
    textUnknown:
      '域名和它的全部解析记录会一起删除，解析随即失效，无法恢复。删除前会在本机保存一份记录，可以导出。',
    button: '删除域名',
    done: '已删除 {name}'
  },

  empty: {
    title: '这个账号还没有域名',
    text: '添加一个域名，就可以在这里管理它的解析记录，离线时也能查看。',
    noneTitle: '没有符合条件的域名',
    noneText: '在 {total} 个域名中没有找到。换个关键词，或清除筛选条件。',
    clear: '清除筛选'
  },
  banner: {
    stale: '没能刷新，以下域名是 {time}的缓存。',
    offline: '当前离线，以下域名是 {time}的缓存，暂时不能修改。'
  },
  more: '更多操作',
  keys: { add: '添加域名', refresh: '刷新' }
}
