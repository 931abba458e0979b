import { mkdirSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeFile } from 'atomically'
import type { Files } from './ports.ts'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** `work`, or `otherwise` where the file or folder does not exist. */
async function unlessMissing<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (isMissing(error)) return otherwise
    throw error
  }
}

/** The real files: readable by their owner only. */
export const diskFiles: Files = {
  read: (path) => unlessMissing<Uint8Array | null>(readFile(path), null),
  async write(path, content) {
    // Without a wait: writes of one path then queue in the order they were asked for, and the last one stays.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    // Retries for at most a second what an antivirus or an indexer holds for a moment.
    await writeFile(path, Buffer.from(content), { mode: 0o600, timeout: 1000 })
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
  list: (folder) => unlessMissing(readdir(folder), []),
  async setAside(path) {
    const aside = `${path}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
    const moved = await unlessMissing(
      rename(path, aside).then(() => true),
      false
    )
    return moved ? aside : null
  }
}
