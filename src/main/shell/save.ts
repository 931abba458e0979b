import { dialog } from 'electron'
import { extname } from 'node:path'

/** Asks the person where to save a file of this name; null when they do not want to. */
export async function saveAs(name: string): Promise<string | null> {
  const extension = extname(name).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: name,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation']
  })
  return canceled || filePath === '' ? null : filePath
}
