import { defineAsyncComponent, type Component } from 'vue'
import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import type { Zone } from '../../../shared/model/record.ts'
import type { MessageKey } from '../../i18n/index.ts'

/** What every tool of the record list is given; it emits `close`. */
export interface ToolProps {
  accountId: string
  zone: Zone
  /** All records as staged, and those that were selected when the tool was opened. */
  records: readonly StagedRecord[]
  selected: readonly StagedRecord[]
}

export interface Tool {
  id: string
  title: MessageKey
  /** Also found in the palette by these words. */
  keywords: readonly string[]
  shortcut?: string
  /** Only for a selection. */
  needsSelection?: boolean
  /** It stages edits: not for a domain whose records cannot be changed. */
  stages?: boolean
  /** Also in the menu of the records it is for. */
  inRowMenu?: boolean
  /** Loaded when it is first opened. */
  dialog: Component
}

/** The tools of the record list, in the order of their menu. */
export const TOOLS: readonly Tool[] = [
  {
    id: 'bulk',
    title: 'editing.bulk.title',
    keywords: ['bulk', 'edit many', 'ttl', 'line', '批量', '修改', '线路'],
    needsSelection: true,
    stages: true,
    inRowMenu: true,
    dialog: defineAsyncComponent(() => import('../editing/BulkEditDialog.vue'))
  },
  {
    id: 'replace',
    title: 'editing.replace.title',
    keywords: ['find', 'replace', 'regex', 'regular expression', '查找', '替换', '正则'],
    shortcut: 'Mod+H',
    stages: true,
    dialog: defineAsyncComponent(() => import('../editing/ReplaceDialog.vue'))
  },
  {
    id: 'templates',
    title: 'editing.templates.title',
    keywords: ['template', 'mail', 'mx', 'spf', 'verify', '模板', '邮箱', '验证'],
    stages: true,
    dialog: defineAsyncComponent(() => import('../editing/TemplatesDialog.vue'))
  },
  {
    id: 'import',
    title: 'importing.title',
    keywords: ['import', 'file', 'bind', 'zone', 'csv', 'json', '导入', '文件', '区域文件'],
    stages: true,
    dialog: defineAsyncComponent(() => import('../importing/ImportDialog.vue'))
  },
  {
    id: 'export',
    title: 'importing.export.title',
    keywords: ['export', 'save', 'download', 'bind', 'zone', 'csv', 'json', '导出', '下载', '备份'],
    dialog: defineAsyncComponent(() => import('../importing/ExportDialog.vue'))
  },
  {
    id: 'lint',
    title: 'lint.title',
    keywords: ['lint', 'check', 'validate', 'spf', 'dmarc', 'dkim', '检查', '校验', '问题'],
    dialog: defineAsyncComponent(() => import('../lint/LintPanel.vue'))
  },
  {
    id: 'propagation',
    title: 'propagation.title',
    keywords: ['propagation', 'dns', 'dig', 'nslookup', 'resolver', '生效', '检测', '查询'],
    inRowMenu: true,
    dialog: defineAsyncComponent(() => import('../propagation/PropagationDialog.vue'))
  }
]

export const lazy = defineAsyncComponent
