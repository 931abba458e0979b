import { shallowRef } from 'vue'
import { openTool } from '../records/tool-menu.ts'

/** What an import begins with, instead of asking for it. */
export type Brought = { text: string } | { files: readonly File[] }

const brought = shallowRef<Brought | null>(null)

/** Opens the import with text that was pasted: rows of a spreadsheet, lines of a zone file. */
export function openImport(text: string): void {
  brought.value = { text }
  openTool('import')
}

/** The same with what was dropped. */
export function openImportOf(files: readonly File[]): void {
  brought.value = { files }
  openTool('import')
}

/** What the import was opened with; the dialog takes it, once. */
export function takeBrought(): Brought | null {
  const taken = brought.value
  brought.value = null
  return taken
}
