/** Words that every view uses. zh-CN is the first language; en is typed against it. */
export default {
  save: '保存',
  cancel: '取消',
  close: '关闭',
  retry: '重试',
  undo: '撤销',
  copy: '复制',
  copied: '已复制',
  copyFailed: '复制失败，请手动选中文字复制。',
  details: '详情',
  loading: '正在加载',
  required: '必填',
  requiredField: '请填写“{label}”。',
  optional: '选填',
  none: '无',
  dismiss: '知道了',
  offline: '离线',
  state: {
    offlineTitle: '当前离线',
    offlineNever: '这里的内容还没有在这台电脑上缓存过，联网后会自动加载。',
    deniedTitle: '没有权限',
    errorTitle: '没能完成'
  },
  error: {
    action: '接口',
    code: '错误码',
    serverMessage: '服务端原文',
    appCode: '类别',
    retryIn: '{time} 后可以再试',
    copyDetails: '复制详情'
  },
  confirm: {
    typeName: '请输入“{name}”以确认'
  },
  log: {
    search: '搜索时间、地址、内容',
    column: { at: '时间（北京时间）', source: '来源', address: '地址', text: '内容' },
    web: '网页',
    api: 'API',
    copy: '复制这几行',
    noneTitle: '没有符合条件的日志',
    noneText: '换个关键词再试。',
    clear: '清除搜索'
  },
  time: {
    now: '刚刚',
    never: '从未',
    chinaTime: '北京时间'
  },
  status: {
    ok: '正常',
    warn: '注意',
    fail: '失败',
    paused: '已暂停',
    info: '信息'
  },
  keys: {
    title: '键盘快捷键'
  }
}
