/** Who may do what with a domain: its shares, aliases, lock and transfer. */
export default {
  readAt: '更新于',
  refresh: '刷新',
  used: '已用 {used} / {allowed}',
  full: '当前套餐的数量已经用完：先删除一个，或升级域名套餐。',
  note: {
    locked: '域名已锁定：这里只能查看，解锁后才能更改。',
    toLock: '去解锁',
    banned: '域名已被封禁：这里只能查看。请联系 DNSPod 了解原因。',
    stale: '没能刷新，以下内容是 {time}的缓存。',
    offline: '当前离线，以下内容是 {time}的缓存，暂时不能更改。'
  },
  block: {
    locked: '域名已锁定，解锁后才能更改。',
    banned: '域名已被封禁，不能更改。'
  },

  shares: {
    about: '共享后，对方在自己的账号里就能看到这个域名；所有者仍然是你，随时可以收回。',
    list: '已共享给',
    empty: '还没有共享给任何人。',
    pending: '等待对方注册',
    pendingTip: '这个邮箱还没有注册 DNSPod 账号，注册后共享自动生效。',
    enabled: '已生效',
    host: '仅主机记录 {host}',
    modeOf: '{email} 的权限',
    mode: { label: '权限', r: '只读', rw: '读写', unknown: '未知' },
    modeText: {
      r: '只能查看解析记录。',
      rw: '可以查看，也可以添加、修改、暂停和删除解析记录；不能删除、过户或再共享域名。'
    },
    changed: '{email} 现在的权限是{mode}',
    remove: '收回',
    removeOf: '收回给 {email} 的共享',
    add: '添加共享',
    email: '对方账号的邮箱',
    emailHint: '对方登录 DNSPod 用的邮箱。',
    button: '共享',
    done: '已共享给 {email}',
    removeDialog: {
      title: '收回给 {email} 的共享？',
      text: '对方会立即失去对 {domain} 的访问权限，对方做过的修改会保留。',
      textHosts: '对方会立即失去对 {domain} 的访问权限，单独共享的主机记录也一并收回；对方做过的修改会保留。',
      button: '收回共享',
      done: '已收回给 {email} 的共享'
    }
  },

  aliases: {
    about: '绑定的别名没有自己的记录：查询别名时，用的就是 {domain} 的全部解析记录，改一处两边都变。',
    next: '绑定后，还要到注册商处把别名的 DNS 服务器改为 DNSPod 提供的地址，才会生效。',
    list: '已绑定的别名',
    empty: '还没有绑定别名。',
    add: '绑定别名',
    name: '别名',
    nameHint: '另一个域名，例如 example.net，支持中文域名。',
    punycode: '将以 {punycode} 绑定。',
    button: '绑定',
    done: '已绑定 {name}',
    remove: '解除',
    removeOf: '解除绑定 {name}',
    removeDialog: {
      title: '解除绑定 {name}？',
      text: '{name} 会立即停止解析，{domain} 和它的记录不受影响。',
      button: '解除绑定',
      done: '已解除绑定 {name}'
    }
  },

  lock: {
    about: '锁定后，域名和解析记录都不能修改或删除，解析照常进行。到期自动解锁，提前解锁需要解锁码。',
    state: '状态',
    open: '未锁定',
    locked: '已锁定',
    lockTitle: '锁定域名',
    days: '锁定天数',
    daysUnit: '天',
    daysHint: '1 到 {max} 天，这是当前套餐允许的范围。',
    daysUntil: '锁定至 {date}。当前套餐最多 {max} 天。',
    daysWrong: '请填写 1 到 {max} 的整数，这是当前套餐允许的范围。',
    button: '锁定域名',
    codeKept: '解锁码会加密保存在这台电脑上。',
    codeMemory: '这台电脑没有可用的安全存储，解锁码只保留到退出程序为止：锁定后请立即复制并妥善保管。',
    done: '已锁定 {domain}',
    since: '开始',
    until: '到期',
    untilUnknown: 'DNSPod 没有给出到期时间',
    left: '剩余',
    leftDays: '{days} 天 {hours} 小时',
    code: '解锁码',
    kept: '已加密保存在这台电脑上',
    keptMemory: '只在本次运行中保留，退出程序后就没有了。请立即复制并妥善保管。',
    none: '这台电脑上没有',
    noneHint: '域名可能是在别处锁定的。请使用锁定时得到的解锁码；如已遗失，只能等锁定到期。',
    copy: '复制解锁码',
    copied: '解锁码已复制到剪贴板',
    unlockTitle: '提前解锁',
    unlockKept: '用保存的解锁码解锁',
    other: '改用其它解锁码',
    useKept: '改用保存的解锁码',
    codeNeeded: '请填写解锁码。',
    codeHint: '锁定时返回的一串字符，例如 d7c10f。',
    unlock: '解锁域名',
    lockDialog: {
      title: '锁定 {domain}？',
      text: '{n} 天内不能修改域名和它的记录，提前解锁需要解锁码。{keep}',
      button: '锁定 {n} 天'
    },
    unlockDialog: {
      title: '解锁 {domain}？',
      text: '解锁后，域名和它的记录可以修改和删除，原来的解锁码随即失效。',
      button: '解锁域名'
    },
    unlocked: '已解锁 {domain}'
  },

  transfer: {
    about: '过户把域名交给另一个 DNSPod 账号。过户后只有新的所有者能改回来，这里无法撤销。',
    goes: '一起交出',
    goesList: {
      records: '全部解析记录，解析不会中断',
      plan: '域名套餐和有效期',
      shares: '给其他人的共享和绑定的别名'
    },
    lost: '你会失去',
    lostList: {
      access: '对这个域名的全部权限，除非新的所有者再共享给你',
      own: '你的备注、星标和分组'
    },
    kept: '过户前的解析记录会在这台电脑上加密保留 {days} 天，可以导出。',
    stays: '域名在注册商处的归属不变，过户的只是 DNSPod 里的管理权。',
    form: '过户给',
    email: '新所有者账号的邮箱',
    emailHint: '对方必须已经注册 DNSPod；个人账号只能过户给个人账号，企业账号只能过户给企业账号。',
    button: '过户域名',
    dialog: {
      title: '把 {domain} 过户给 {email}？',
      text: '{domain} 和它的 {n} 条解析记录会立即归 {email} 所有，并从你的域名列表中消失。此操作无法撤销。',
      textUnknown:
        '{domain} 和它的全部解析记录会立即归 {email} 所有，并从你的域名列表中消失。此操作无法撤销。',
      button: '过户域名'
    },
    done: '{domain} 已过户给 {email}'
  }
}
