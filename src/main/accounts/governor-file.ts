import type { GovernorStore } from '../dnspod/governor.ts'
import type { Files } from '../ports.ts'

export interface GovernorFile {
  store: GovernorStore
  /** Writes the state that was held back while nothing of the account was kept. */
  keep(): Promise<void>
}

/**
 * The state of one account's governor in the file `path`: counts and times, nothing secret or personal. It is written
 * only while `kept()`; a disk that refuses it costs nothing but the memory of it. A damaged file is handed over as the
 * text it is, upon which the governor begins stopped: it may have held a stop after a failed sign-in, and to forget that
 * would send refused credentials once more by itself. The price is one click of the person.
 */
export function governorFile(files: Files, path: string, kept: () => boolean): GovernorFile {
  let latest: unknown = null
  const write = async (): Promise<void> => {
    if (latest === null || !kept()) return
    await files.write(path, Buffer.from(JSON.stringify(latest))).catch(() => undefined)
  }
  return {
    keep: write,
    store: {
      async load() {
        const content = kept() ? await files.read(path).catch(() => Buffer.alloc(0)) : null
        if (content === null) return null
        const text = Buffer.from(content).toString('utf8')
        try {
          const state: unknown = JSON.parse(text)
          // A file that says "null" is as damaged as any other.
          return state ?? text
        } catch {
          return text
        }
      },
      save(state) {
        latest = state
        return write()
      }
    }
  }
}
