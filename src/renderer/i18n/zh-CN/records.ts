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
    staged: '暂存',
    all: '全部{title}'
  },

  menu: {
    edit: '编辑',
    duplicate: '复制为新记录',
    pause: '暂停',
    enable: '启用',
    copyValue: '复制记录值',
    remove: '删除',
    pauseMany: '暂停 {n} 条',
    enableMany: '启用 {n} 条',
    removeMany: '删除 {n} 条',
    keep: '撤销删除',
    discard: '放弃 {n} 条更改'
  },

  staged: {
    title: '暂存',
    add: '新增，尚未应用',
    change: '有修改，尚未应用',
    delete: '将删除，尚未应用',
    yes: '有暂存更改',
    no: '没有暂存更改',
    paused: '已暂存：暂停 {n} 条记录',
    enabled: '已暂存：启用 {n} 条记录',
    removed: '已暂存：删除 {n} 条记录',
    keptAgain: '{n} 条记录不再删除',
    discarded: '已放弃 {n} 条记录的暂存更改',
    movedOn: '这之后又有别的更改，没有撤销。可以按顺序逐步撤销。'
  },
  fill: {
    how: '先选中几条记录，再把光标移到要填充的一列：第一条的内容会填到其余各条。',
    nothing: '这一列的内容已经相同，没有可填充的。',
    done: '已暂存：填充 {n} 条记录'
  },
  tools: {
    title: '工具',
    needsSelection: '先选中要处理的记录。'
  },

  bulk: { toolbar: '对选中记录的操作' },

  panel: {
    add: '添加记录',
    edit: '编辑记录',
    stage: '暂存',
    stageHint: '先记下，稍后和其他更改一起应用（{keys}）',
    stageMore: '暂存并继续添加',
    stageOnly: '{reason}编辑可以先暂存，稍后再应用。',
    save: '保存',
    saveHint: '立即应用这一条更改',
    saved: '已保存 {host} 的 {type} 记录',
    created: '已添加 {host} 的 {type} 记录',
    staged: '已暂存 {host} 的 {type} 记录',
    same: '{host} 的 {type} 记录已经是这样，未提交。',
    waiting: '已提交，等服务端放行后保存 {host} 的 {type} 记录。',
    unchanged: '没有改动，未提交。',
    saving: '正在保存，完成后即可关闭或离开。',
    stillStaged: '这项更改仍然暂存着，可以改好再保存，也可以关闭面板，稍后处理。',
    deleted: '这条记录已暂存为删除；暂存或保存这里的编辑会取消删除。',
    discardTitle: '放弃修改？',
    discard: '这条记录的修改还没有保存。',
    discardButton: '放弃修改',
    gone: '这条记录已在别处删除。可以复制其中的内容，或关闭此面板。',
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
    offline: '当前离线，以下记录是 {time}的缓存。编辑会先暂存，联网后再应用。'
  },
  block: {
    locked: '域名已锁定，解锁后才能修改记录。',
    banned: '域名已被封禁，不能修改记录。'
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
    resetColumns: '恢复默认列',
    editCell: '编辑 {name} 的{column}',
    noOption: '没有匹配的选项',
    was: '原为：{text}'
  },
  keys: { add: '添加记录', refresh: '刷新', remove: '删除选中的记录', fill: '向下填充' }
}
