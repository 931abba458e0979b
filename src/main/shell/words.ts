import type { Text } from '../../shared/text.ts'

/** What the system's own menus and notifications say. */
export const WORDS = {
  show: { zh: '显示 Zonedeck', en: 'Show Zonedeck' },
  hide: { zh: '隐藏 Zonedeck', en: 'Hide Zonedeck' },
  hideOthers: { zh: '隐藏其他', en: 'Hide others' },
  unhide: { zh: '全部显示', en: 'Show all' },
  about: { zh: '关于 Zonedeck', en: 'About Zonedeck' },
  quit: { zh: '退出 Zonedeck', en: 'Quit Zonedeck' },
  palette: { zh: '命令面板…', en: 'Command palette…' },
  addDomain: { zh: '添加域名…', en: 'Add domain…' },
  refresh: { zh: '刷新', en: 'Refresh' },
  settings: { zh: '设置…', en: 'Settings…' },
  keys: { zh: '键盘快捷键', en: 'Keyboard shortcuts' },
  help: { zh: '帮助', en: 'Help' },
  file: { zh: '文件', en: 'File' },
  edit: { zh: '编辑', en: 'Edit' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  cut: { zh: '剪切', en: 'Cut' },
  copy: { zh: '复制', en: 'Copy' },
  paste: { zh: '粘贴', en: 'Paste' },
  selectAll: { zh: '全选', en: 'Select all' },
  view: { zh: '显示', en: 'View' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  zoomReset: { zh: '实际大小', en: 'Actual size' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  developer: { zh: '开发者工具', en: 'Developer tools' },
  window: { zh: '窗口', en: 'Window' },
  minimize: { zh: '最小化', en: 'Minimise' },
  close: { zh: '关闭窗口', en: 'Close window' },
  inTray: {
    zh: 'Zonedeck 仍在托盘中运行。要彻底退出，请在托盘菜单中选择“退出 Zonedeck”；也可以在设置中关闭此行为。',
    en: 'Zonedeck keeps running in the tray. To leave it, choose “Quit Zonedeck” in the tray menu; Settings can turn this off.'
  }
} as const satisfies Record<string, Text>
