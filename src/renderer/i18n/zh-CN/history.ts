/** Snapshots of a zone: the tab that lists, compares and restores them. */
export default {
  list: '{domain} 的快照',
  count: '{n} 个快照',
  limits: '最多保留 {most} 个，每个保留 {days} 天，都加密存在这台电脑上。',
  memory: '系统密钥库不安全，快照没有写入磁盘，退出程序后就没有了。需要的请导出。',
  today: '今天',
  yesterday: '昨天',
  why: { apply: '应用更改之前', manual: '手动保存' },
  records: '{n} 条记录',
  done: '随后新增 {added}、修改 {changed}、删除 {deleted}',
  doneNothing: '随后没有改动',
  option: '{time}（{why}）',
  optionNote: '{time}（{why}，{note}）',
  empty: {
    title: '还没有快照',
    text: '每次应用更改之前，会自动保存一份全部记录；也可以随时手动保存。以后可以在这里比较，把记录恢复到当时的样子。'
  },
  take: {
    button: '保存快照',
    title: '保存快照',
    text: '将重新读取 {domain} 的全部记录，并加密保存在这台电脑上。',
    textMemory: '将重新读取 {domain} 的全部记录。系统密钥库不安全，快照只保留到退出程序为止。',
    note: '备注',
    hint: '例如“搬家之前”，方便以后辨认。',
    verb: '保存',
    done: '已保存快照，共 {n} 条记录',
    same: '与上一个快照相比没有变化，没有重复保存',
    named: '与上一个快照相比没有变化，备注已加在那个快照上'
  },
  refresh: '刷新现在的记录',
  offline: '当前离线，现在的记录是 {time}读取的。仍可恢复：先暂存，联网后再应用。',
  stale: '没能刷新，现在的记录是 {time}读取的。',
  compare: {
    with: '对比',
    live: '现在的记录',
    liveAge: '现在的记录，读取于',
    toRestore: '恢复到这个快照需要：',
    between: '从 {from} 到 {to}：',
    add: '新增 {n} 条',
    change: '修改 {n} 条',
    delete: '删除 {n} 条',
    did: { add: '新增 {n} 条', change: '修改 {n} 条', delete: '删除 {n} 条' },
    toLive: '要恢复，请与现在的记录对比。',
    search: '搜索主机记录、记录值',
    list: '差异',
    column: { kind: '操作', diff: '内容' },
    same: '没有差异',
    sameLive: '现在的记录与这个快照完全一样。',
    sameOther: '这两个快照的记录完全一样。',
    noneTitle: '没有符合条件的差异',
    noneText: '换个关键词再试。',
    clear: '清除搜索',
    offline: '这个域名的记录还没有在这台电脑上读取过，现在又离线。联网后会自动读取；快照之间仍然可以对比。'
  },
  restore: {
    some: '恢复 {n} 条记录',
    all: '恢复全部 {n} 条',
    newIds: '再次新增的记录会得到新的编号，绑定在原编号上的宕机监控和 DDNS 设置不会跟着回来。',
    staged: '其中 {n} 条已有暂存的更改，恢复后以快照为准。',
    others: '另有 {n} 处暂存的更改不受影响，会保留。'
  },
  export: {
    button: '导出',
    label: '导出 {time} 的快照',
    bind: 'BIND 区域文件',
    csv: 'CSV 表格',
    json: 'JSON',
    saved: '已保存为 {file}'
  },
  forget: {
    button: '清除',
    title: '清除这个快照？',
    text: '将清除 {time} 的快照（{n} 条记录），之后不能再对比、导出，也不能恢复到它。现在的解析不受影响。',
    verb: '清除快照'
  }
}
