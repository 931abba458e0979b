import type { GovernorStore } from '../../src/main/dnspod/governor.ts'

/** A governor's store in memory: what comes back went through JSON, as from a disk. */
export class MemoryStore implements GovernorStore {
  content: string | null = null

  load(): Promise<unknown> {
    return Promise.resolve(this.content === null ? null : JSON.parse(this.content))
  }

  save(state: unknown): Promise<void> {
    this.content = JSON.stringify(state)
    return Promise.resolve()
  }
}
