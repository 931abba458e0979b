import { basename, dirname } from 'node:path'
import type { Files } from '../../src/main/ports.ts'

/** Files in memory, with a disk that can be made to refuse. */
export class MemoryFiles implements Files {
  readonly content = new Map<string, Uint8Array>()
  /** Set to make every write and rename fail, such as "ENOSPC". */
  refuseWrites: string | null = null
  refuseReads: string | null = null
  writes = 0

  read(path: string): Promise<Uint8Array | null> {
    if (this.refuseReads !== null) return Promise.reject(new Error(this.refuseReads))
    return Promise.resolve(this.content.get(path) ?? null)
  }

  write(path: string, content: Uint8Array): Promise<void> {
    if (this.refuseWrites !== null) return Promise.reject(new Error(this.refuseWrites))
    this.writes++
    this.content.set(path, Uint8Array.from(content))
    return Promise.resolve()
  }

  remove(path: string): Promise<void> {
    for (const one of [...this.content.keys()])
      if (one === path || one.startsWith(`${path}/`)) this.content.delete(one)
    return Promise.resolve()
  }

  list(folder: string): Promise<string[]> {
    return Promise.resolve(
      [...this.content.keys()].filter((path) => dirname(path) === folder).map((p) => basename(p))
    )
  }

  setAside(path: string): Promise<string | null> {
    if (this.refuseWrites !== null) return Promise.reject(new Error(this.refuseWrites))
    const found = this.content.get(path)
    if (found === undefined) return Promise.resolve(null)
    this.content.delete(path)
    this.content.set(`${path}.damaged-1`, found)
    return Promise.resolve(`${path}.damaged-1`)
  }

  text(path: string): string {
    return Buffer.from(this.content.get(path) ?? '').toString('utf8')
  }

  /** Flips one bit in the middle of a file. */
  damage(path: string): void {
    const bytes = this.content.get(path)
    if (bytes === undefined) throw new Error(`no file ${path}`)
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 1
  }
}
