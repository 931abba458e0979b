/** The groups beside the domain list, and moving domains into them. */
export default {
  title: '分组',
  show: '显示分组栏',
  hide: '收起分组栏',
  all: '全部域名',
  count: '{n} 个域名',
  new: '新建分组',
  rename: '重命名',
  remove: '删除分组',
  more: '“{name}”的操作',
  system: '系统分组由 DNSPod 固定，不能改名或删除。',
  shared: '“{name}”由 DNSPod 固定：别人共享给你的域名都在这里，不能移入或移出。',
  drop: {
    move: '移动到“{name}”',
    already: '已经在“{name}”中。',
    none: '拖动的域名都不能移动（已锁定、已封禁或共享给你）。',
    leftOut: '移动到“{name}”，其中 {n} 个不能移动，不会改动。',
    dragged: '{n} 个域名'
  },
  dialog: {
    create: '新建分组',
    rename: '重命名“{name}”',
    name: '分组名称',
    hint: '最多 {n} 个字符。',
    createButton: '新建',
    created: '已新建分组“{name}”',
    renamed: '已改名为“{name}”',
    console: '打开 DNSPod 控制台'
  },
  removeDialog: {
    title: '删除分组“{name}”？',
    textEmpty: '这个分组里没有域名。',
    text: '只删除分组。其中的 {n} 个域名不会删除，由 DNSPod 移回“{group}”。',
    button: '删除分组',
    done: '已删除分组“{name}”'
  }
}
