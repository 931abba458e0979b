/** Activity: work on many things, and the log of requests. */
export default {
  title: '活动',
  tabs: { label: '活动的内容', tasks: '任务', requests: '请求日志' },

  task: {
    list: '任务列表',
    running: '进行中 {n}',
    none: '没有正在进行的任务',
    state: {
      waiting: '排队中',
      running: '进行中',
      limited: '等待中',
      cancelling: '正在取消',
      done: '已完成',
      partly: '部分完成',
      none: '没有成功',
      cancelled: '已取消',
      stopped: '已中止',
      interrupted: '已中断'
    },
    progress: '{done} / {total}',
    current: '正在处理 {name}',
    queued: '等待前面的任务完成。',
    explain: {
      limited: '请求次数已达上限，{time} 自动继续，期间可以取消。',
      cancelling: '正在处理的一项会先完成，其余不再开始。',
      stopped: '继续下去每一项都会同样失败，所以停了下来。',
      interrupted: '程序在任务进行时关闭了。',
      unclear:
        '有 {n} 项发出后没有收到答复，可能已经生效。刷新域名列表后会自动核对；重试时也会先核对，不会重复操作。'
    },
    count: {
      waiting: '待处理 {n}',
      running: '处理中 {n}',
      done: '成功 {n}',
      failed: '失败 {n}',
      unclear: '待核对 {n}',
      skipped: '未执行 {n}'
    },
    cancel: '取消',
    cancelTitle: '取消“{title}”',
    retry: '重试未完成的 {n} 项',
    dismiss: '从列表中移除',
    dismissTitle: '从列表中移除“{title}”',
    dismissAll: '清除已结束的',
    show: '查看 {n} 项',
    hide: '收起',
    started: '开始于'
  },
  items: {
    label: '“{title}”的各项',
    name: '域名',
    state: '结果',
    why: '说明',
    copy: '复制域名',
    states: {
      waiting: '待处理',
      running: '处理中',
      done: '成功',
      failed: '失败',
      unclear: '待核对',
      skipped: '未执行'
    },
    unclear: '没有收到答复，可能已经生效；读取域名列表后会自动核对。'
  },
  empty: {
    title: '还没有任务',
    text: '在域名列表中选中多个域名进行操作，或一次添加多个域名，进度和每一项的结果都会显示在这里。',
    toDomains: '打开域名列表'
  },

  banner: {
    interrupted:
      '上次关闭程序时，“{title}”还没有完成：成功 {done} 项，失败 {failed} 项，待核对 {unclear} 项，未执行 {skipped} 项。',
    show: '查看'
  },
  line: { tasks: '{n} 个任务进行中', open: '打开“活动”' },

  requests: {
    list: '请求日志',
    facts: '本次运行最近 {n} 个请求',
    search: '筛选接口、账号、代码',
    column: {
      at: '时间',
      account: '账号',
      action: '接口',
      origin: '发起者',
      result: '结果',
      took: '耗时'
    },
    person: '本人操作',
    background: '自动',
    task: '任务',
    unknownAccount: '登录尝试',
    ok: '成功',
    nothing: '没有内容',
    ms: '{n} 毫秒',
    hint: '只记录接口、时间、结果代码和耗时，不记录参数和任何密钥；退出程序后清空。',
    empty: { title: '本次运行还没有发出请求', text: '打开或刷新任意列表后，每个请求都会列在这里。' },
    noneTitle: '没有符合条件的请求',
    noneText: '换个关键词，或清空筛选。',
    clear: '清空筛选'
  },
  governor: {
    label: '各账号的请求状态',
    budget: '本小时已用 {used} / {limit} 个请求',
    free: '还可以发出 {n} 个',
    waiting: '{n} 个请求在排队',
    until: '等待至 {time}（还有 {left}）',
    rule: '每个账号同一时间只发一个修改请求，手动操作排在自动请求之前；这样不会触发 DNSPod 的限制。'
  },
  local: {
    network: '网络不通，没有收到答复',
    timeout: '等待答复超时',
    redirect: '服务要求转到别处，没有跟随',
    'too-large': '答复过大，没有读完',
    http: '服务返回了 HTTP 错误',
    html: '返回的是网页，不是接口的答复',
    empty: '答复是空的',
    encoding: '答复的编码不正确',
    broken: '答复不完整',
    answer: '答复缺少必要的内容',
    aborted: '请求被中止',
    other: '代码 {code}'
  }
}
