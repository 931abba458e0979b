/** Records from files and into files. */
export default {
  title: '导入记录',
  readsUpTo: 'BIND 区域文件、CSV 或 JSON，最大 {size} MB',
  choose: '选择文件…',
  drop: '或把文件拖到这里',
  dropHere: '松开即可导入',
  paste: '或粘贴文本',
  pasteHint: '可以是区域文件的若干行，也可以是从表格软件复制的行（第一行为列名）。',
  pasteExample: 'www 600 IN A 203.0.113.10',
  known:
    '能识别 DNSPod、Cloudflare、阿里云、彩虹聚合 DNS 和 Zonedeck 的导出文件。读取后先预览，确认前不会改动任何记录。',
  read: '读取粘贴的内容',
  pasted: '粘贴的文本',
  choosing: '请选择文件，读取后在这里预览…',
  reading: '正在读取 {name}…',
  readingText: '正在读取粘贴的文本…',
  tooMuchText: '文本太长（超过 {most} 个字符）。请存成文件，再用“选择文件”导入。',
  tooLargeDrop: '文件太大，不能拖放（超过 {most} 个字符）。请用“选择文件”导入，最大 {size} MB。',
  oneFile: '一次只能导入一个文件。',
  undropped: '没能读取拖放的文件。',

  facts: '{name} · {format} · {encoding} · {rows} 行',
  factsText: '{name} · {format} · {rows} 行',
  from: '来自 {source}',
  format: { bind: 'BIND 区域文件', csv: 'CSV', json: 'JSON' },
  source: {
    zonedeck: 'Zonedeck',
    dnspod: 'DNSPod 控制台',
    cloudflare: 'Cloudflare',
    aliyun: '阿里云',
    dnsmgr: '彩虹聚合 DNS'
  },
  other: '换一个文件',
  encodingHint: '如果下面的中文是乱码，请把文件另存为 UTF-8 再导入。',

  mode: {
    title: '怎样导入',
    merge: '合并',
    mergeText: '主机记录、类型、线路都相同的，改成文件里的内容；没有的添加；不删除。',
    replace: '替换整个域名',
    replaceText: '导入后与文件一致，文件里没有的记录会删除。域名自身的 NS 除非文件里有，否则保留。',
    add: '只添加',
    addText: '只添加还没有的记录，已有的一律不动。',
    counts: '添加 {add}，修改 {change}，删除 {delete}，不变 {same}',
    countsKeep: '添加 {add}，修改 {change}，不变 {same}',
    tooMany: '超过一个域名最多可暂存的 {most} 项更改。'
  },

  preview: '文件内容预览',
  column: {
    line: '行',
    host: '主机记录',
    type: '类型',
    recordLine: '线路',
    value: '记录值',
    mx: 'MX',
    ttl: 'TTL',
    note: '问题或说明'
  },
  leftOut: '略过',
  noted: '已读取，有说明',
  show: '显示',
  all: '全部 {n}',
  wrong: '有问题 {n}',
  notes: '有说明 {n}',
  none: '没有这样的行。',
  loading: '正在载入 {shown} / {total} 行',
  nothing: '文件里没有可导入的记录。',

  stage: '暂存 {n} 项更改',
  stageLeaving: '暂存 {n} 项更改，略过 {wrong} 行',
  same: '没有可暂存的更改',
  staged: '已从文件暂存 {n} 项更改，应用前不会生效',

  export: {
    title: '导出记录',
    which: '导出哪些',
    all: '全部 {n} 条记录',
    selected: '选中的 {n} 条记录',
    format: '文件格式',
    bind: 'BIND 区域文件',
    bindText:
      '标准格式，可用于其他 DNS 服务和服务器。线路、权重、状态和备注写在注释里，Zonedeck 导入时能还原。',
    csv: 'CSV 表格',
    csvText: '用 Excel、WPS 等表格软件查看和编辑，也能再导入。',
    json: 'JSON',
    jsonText: '给程序使用，包含全部字段。',
    staged: '导出的是 DNSPod 上的记录，不含 {n} 项尚未应用的更改。',
    stale: '记录读取于',
    button: '导出 {n} 条记录',
    done: '已保存为 {file}'
  }
}
