export default {
  title: '解析生效检测',
  lead: '直接向下列服务器发送 DNS 查询，查询里只有这个域名下的一个名称；不经过 DNSPod 的 API，也不占用请求额度。',
  field: {
    host: '主机记录',
    type: '类型',
    hostWrong: '这个主机记录不能查询，请检查写法。'
  },
  start: '开始检测',
  again: '再次检测',
  keys: '再次检测（解析生效检测）',
  loading: '正在查找域名服务器',
  staged: '与 DNSPod 上已生效的记录对比：这个主机记录有暂存的更改，还没有应用。',
  pausedDomain: '这个域名已暂停解析，DNSPod 此时应当不作任何答复。',
  elsewhere:
    '域名当前使用的域名服务器不在这个域名的 NS 记录里：解析由别处提供，这里的记录不会生效。请到“概览”核对域名服务器。',
  asksWildcard: '泛解析用它覆盖的一个名称来检测：{name}',
  should: {
    title: '按解析记录应为',
    line: '{line}：',
    ttl: 'TTL {n} 秒',
    some: '（按权重答复其中一部分）',
    nothing: '没有启用的记录，应当没有答复。',
    noDefault: '默认线路没有记录，其他线路上的服务器应当没有答复。',
    alias: '这个名称是 CNAME，指向 {target}，答复由目标决定，无法对比；要对比请查询 CNAME 类型。',
    forward: '这个名称是 URL 转发，答复的是 DNSPod 转发服务器的地址，无法对比。',
    wildcard: '由泛解析 {host} 答复。'
  },
  group: {
    own: '域名服务器',
    system: '这台电脑',
    public: '公共 DNS'
  },
  noOwn: '没有查到这个域名的域名服务器：域名可能还没有注册、没有设置域名服务器，或者现在没有联网。',
  column: {
    server: '服务器',
    state: '状态',
    answer: '答复',
    ttl: '剩余 TTL',
    took: '用时'
  },
  table: '{name} 的 {type} 记录：各服务器的答复',
  noAddress: '地址未知',
  state: {
    idle: '未查询',
    asking: '查询中',
    same: '一致',
    line: '其他线路的值',
    old: '不一致',
    none: '没有记录',
    failed: '没有答复',
    open: '不对比'
  },
  none: {
    name: '没有这个名称',
    type: '没有这个类型的记录'
  },
  ofLine: '{line}线路的记录值',
  moreValues: '还有 {n} 个',
  ttl: {
    left: '还会保留 {time}',
    over: '即将更新',
    full: '域名服务器给出的 TTL',
    unknown: '未告知'
  },
  ttlNote: '只有 A 和 AAAA 查询能得知 TTL。',
  took: '{n} 毫秒',
  progress: '正在查询，已有 {done} / {total} 台答复',
  summary: {
    all: '{total} 台服务器的答复都与解析记录一致。',
    some: '{total} 台服务器中有 {right} 台的答复与解析记录一致',
    wait: '，其余最多还要{time}。',
    noWait: '，其余还要多久无法得知。',
    rest: '。',
    failed: '{n} 台没有给出可用的答复。',
    open: '{n} 台给出了答复，没有与解析记录对比。',
    nobody: '没有一台服务器答复。这台电脑可能没有联网，或网络不允许直接查询 DNS。'
  },
  time: {
    s: ' {n} 秒',
    m: ' {n} 分钟',
    h: ' {n} 小时'
  },
  repeat: '每 30 秒自动重试，直到全部一致',
  next: '{time} 后再次检测',
  copy: '复制结果'
}
