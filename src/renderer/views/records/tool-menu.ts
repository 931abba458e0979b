import { shallowRef } from 'vue'
import type { StagedRecord } from '../../../shared/changes/overlay.ts'
import type { MenuItem } from '../../components/table/types.ts'
import { t } from '../../i18n/index.ts'
import { keyCaps } from '../../keys.ts'
import { TOOLS, type Tool } from './tools.ts'

/** The tool on the screen, one at a time, and the records it was opened for. */
export const openedTool = shallowRef<{ tool: Tool; selected: readonly StagedRecord[] } | null>(null)

/** Opens a tool of the record list for these records. */
export function openTool(id: string, selected: readonly StagedRecord[] = []): void {
  const tool = TOOLS.find((one) => one.id === id)
  if (tool) openedTool.value = { tool, selected }
}
export function closeTool(): void {
  openedTool.value = null
}

/** Why a tool cannot be used; null when it can. */
export function toolBlock(tool: Tool, selected: number, block: string | null): string | null {
  if (tool.stages && block !== null) return block
  return tool.needsSelection && selected === 0 ? t('records.tools.needsSelection') : null
}

/** The tools that stand in the menu of records, for these records. */
export const toolItems = (
  records: readonly StagedRecord[],
  block: string | null,
  open: (id: string, selected: readonly StagedRecord[]) => void
): MenuItem[] =>
  TOOLS.filter(({ inRowMenu }) => inRowMenu).map((tool) => ({
    key: `tool-${tool.id}`,
    label: t(tool.title),
    disabled: toolBlock(tool, records.length, block),
    ...(tool.shortcut === undefined ? {} : { shortcut: keyCaps(tool.shortcut).join('+') }),
    run: () => open(tool.id, records)
  }))
