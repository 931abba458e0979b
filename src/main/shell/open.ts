import { dialog } from 'electron'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ChosenFile } from '../ports.ts'

/** Asks the person for a file with records; null when they do not want to choose one. */
export async function openFile(): Promise<ChosenFile | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    filters: [
      { name: 'BIND, CSV, JSON', extensions: ['zone', 'db', 'bind', 'txt', 'csv', 'tsv', 'json'] },
      { name: '*', extensions: ['*'] }
    ],
    properties: ['openFile']
  })
  const [path] = filePaths
  if (canceled || path === undefined) return null
  const found = await stat(path).catch(() => null)
  return { name: basename(path), path, size: found?.isFile() === true ? found.size : null }
}
