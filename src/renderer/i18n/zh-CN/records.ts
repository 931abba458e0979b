/** The record list, its form and bulk work; and the words of tables and filter fields, which every list shares. */
export default {
  title: '解析记录',
  count: '{n} 条记录',
  pausedCount: '{n} 条已暂停',
  readAt: '更新于',
  refresh: '刷新',
  refreshing: '正在刷新',
  add: '添加记录',
  list: '{domain} 的解析记录',

  column: {
    host: '主机记录',
    type: '记录类型',
    line: '线路类型',
    value: '记录值',
    mx: 'MX',
    weight: '权重',
    ttl: 'TTL',
    status: '状态',
    monitor: '监控',
    remark: '备注',
    updated: '更新时间'
  },
  status: { enabled: '正常', paused: '暂停' },
  monitor: { ok: '正常', warn: '异常', down: '宕机', other: '{status}' },

  search: '搜索，或输入 类型:A 线路:电信 ttl:<600',
  quick: {
    type: '类型',
    line: '线路',
    status: '状态',
    all: '全部{title}',
    option: '{label}（{n}）'
  },

  menu: {
    edit: '编辑',
    duplicate: '复制为新记录',
    pause: '暂停',
    enable: '启用',
    copy: '复制',
    copyValue: '复制记录值',
    remove: '删除',
    pauseMany: '暂停 {n} 条',
    enableMany: '启用 {n} 条',
    removeMany: '删除 {n} 条'
  },

  remove: {
    title: '删除记录',
    one: '将从 {domain} 删除记录 {host}（{type} {value}）。解析会随即失效。',
    many: '将从 {domain} 删除 {n} 条记录。解析会随即失效，每条记录单独提交，中途可以取消。',
    ns: "其中有 {n} 条主机记录为 {'@'} 的 NS 记录。",
    all: '这是该域名的全部记录。',
    button: '删除 {n} 条记录',
    done: '已删除 {n} 条记录'
  },
  pause: {
    title: '暂停解析',
    many: '将暂停 {domain} 的 {n} 条记录，暂停期间这些记录不再解析。',
    button: '暂停 {n} 条记录',
    done: '已暂停 {n} 条记录'
  },
  enable: { done: '已启用 {n} 条记录' },

  bulk: {
    pausing: '正在暂停 {done} / {total}',
    enabling: '正在启用 {done} / {total}',
    removing: '正在删除 {done} / {total}',
    cancel: '取消剩余操作',
    resultTitle: '{failed} 条没有完成',
    summary: '完成 {done} 条，失败 {failed} 条，未执行 {left} 条。',
    cancelled: '已取消：完成 {done} 条，其余 {left} 条没有改动。',
    failedItems: '没有完成的记录',
    elsewhere:
      '{domain} 的批量操作没有全部完成：完成 {done} 条，失败 {failed} 条，未执行 {left} 条。{reason}',
    retry: '重试失败的 {n} 条',
    toolbar: '对选中记录的操作'
  },

  panel: {
    add: '添加记录',
    edit: '编辑记录',
    save: '保存',
    create: '添加',
    createMore: '添加并继续',
    saved: '已保存 {host} 的 {type} 记录',
    created: '已添加 {host} 的 {type} 记录',
    unchanged: '没有改动，未提交。',
    saving: '正在保存，完成后即可关闭或离开。',
    remarkFailed: '记录已保存，但备注没有保存：{reason}',
    discardTitle: '放弃修改？',
    discard: '这条记录的修改还没有保存。',
    discardButton: '放弃修改',
    gone: '这条记录已在别处删除。可以复制其中的内容，或关闭此面板。',
    readOnly: '当前只能查看',
    warning: '请留意：{text}'
  },
  field: {
    host: '主机记录',
    hostHint: "{'@'} 表示域名本身，* 表示泛解析。完整域名：{fqdn}",
    type: '记录类型',
    line: '线路类型',
    lineHint: '来自该线路的访问者会得到这条记录；“默认”供其余所有人使用。',
    value: '记录值',
    mx: 'MX 优先级',
    mxHint: '1 到 20，数字越小越优先。',
    ttl: 'TTL',
    ttlHint: '单位为秒，当前套餐最低 {min} 秒。',
    ttlPresets: '常用 TTL',
    seconds: '秒',
    weight: '权重',
    weightHint: '0 到 100，留空表示不设权重。',
    status: '启用解析',
    remark: '备注',
    remarkHint: '只有你自己能看到，不影响解析。',
    unknownType: '{type}（此版本尚不认识，可以原样保留）',
    unknownLine: '{line}（当前套餐没有此线路）'
  },
  ttl: { s: '{n} 秒', m: '{n} 分钟', h: '{n} 小时', d: '{n} 天' },
  value: {
    A: { placeholder: '203.0.113.10', hint: 'IPv4 地址。' },
    AAAA: { placeholder: '2001:db8::10', hint: 'IPv6 地址。' },
    CNAME: { placeholder: 'target.example.com.', hint: '要指向的域名。' },
    MX: { placeholder: 'mx.example.com.', hint: '邮件服务器的域名，不能是 IP 地址。' },
    TXT: {
      placeholder: 'v=spf1 include:spf.example.com ~all',
      hint: '任意文本，常用于 SPF、DKIM 和所有权验证。'
    },
    NS: { placeholder: 'ns1.example.com.', hint: '子域名授权给的域名服务器。' },
    SRV: { placeholder: '10 5 5060 sip.example.com.', hint: '依次为优先级、权重、端口、目标主机。' },
    CAA: { placeholder: '0 issue "letsencrypt.org"', hint: '依次为标志、标签、证书颁发机构。' },
    URL: { placeholder: 'https://www.example.com/', hint: '访问时跳转到的网址。' },
    other: { placeholder: '', hint: '按该类型的格式填写，内容会原样提交。' }
  },

  empty: {
    title: '还没有解析记录',
    text: '解析记录告诉互联网这个域名指向哪里，例如网站的 IP 地址或邮件服务器。',
    noneTitle: '没有符合条件的记录',
    noneText: '在 {total} 条记录中没有找到。换个关键词，或清除筛选条件。',
    clear: '清除筛选'
  },
  banner: {
    locked: '域名已锁定：可以查看和搜索，解锁前不能添加、修改或删除记录。',
    banned: '域名已被封禁：解析已停止，只能查看记录。请联系 DNSPod 了解原因。',
    paused: '域名已暂停解析：记录可以修改，启用域名后才会生效。',
    shared: '这是他人共享给你的域名：能否修改由所有者授予的权限决定。',
    stale: '没能刷新，以下记录是 {time}的缓存。',
    offline: '当前离线，以下记录是 {time}的缓存，暂时不能修改。'
  },
  block: {
    locked: '域名已锁定，解锁后才能修改记录。',
    banned: '域名已被封禁，不能修改记录。',
    busy: '批量操作完成后才能修改。'
  },

  filter: {
    shortcut: '筛选列表',
    active: '当前筛选条件',
    remove: '移除条件：{text}',
    clear: '全部清除',
    contains: '包含“{text}”',
    chip: '{field}：{value}',
    not: '排除 {text}',
    or: '或',
    list: '、',
    problem: {
      unknownField: '没有“{text}”这个字段，已按普通文字搜索。可用字段：{known}。',
      notANumber: '{field}要用数字，例如 600、<600 或 300..600，“{text}”没有生效。',
      notAChoice: '{field}没有“{text}”，可以是：{known}。',
      noValue: '“{field}”后面还没有内容。',
      openQuote: '引号没有配对，已按到末尾处理。'
    }
  },
  table: {
    count: '共 {n} 项',
    countOf: '{shown} / {total} 项',
    selected: '已选 {n} 项',
    selectAll: '全选',
    actions: '操作',
    more: '{name} 的更多操作',
    columns: '列',
    copyRows: '复制为表格',
    resetColumns: '恢复默认列'
  },
  keys: { add: '添加记录', refresh: '刷新', remove: '删除选中的记录' }
}
