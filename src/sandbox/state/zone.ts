import { hostKey } from '../../shared/rules/idn.ts'
import type { RecordFields, RecordRow } from './model.ts'

/** The records of one domain, with the indexes that keep zones of 10,000 records fast. */
export class Zone {
  /** Oldest first: ids only grow. */
  readonly rows: RecordRow[]
  readonly #byId = new Map<number, RecordRow>()
  readonly #byHost = new Map<string, Set<RecordRow>>()
  readonly #types = new Map<string, number>()

  constructor(rows: RecordRow[]) {
    this.rows = rows
    for (const row of rows) this.#index(row)
  }

  get(id: number): RecordRow | undefined {
    return this.#byId.get(id)
  }

  /** The records of a host, whatever its case, in Unicode or in A-labels. */
  at(host: string): ReadonlySet<RecordRow> {
    return this.#byHost.get(hostKey(host)) ?? new Set()
  }

  /** How many records of `type` there are. */
  count(type: string): number {
    return this.#types.get(type) ?? 0
  }

  add(row: RecordRow): void {
    this.rows.push(row)
    this.#index(row)
  }

  update(row: RecordRow, change: Partial<RecordFields & Pick<RecordRow, 'remark' | 'updatedOn'>>): void {
    this.#unindex(row)
    Object.assign(row, change)
    this.#index(row)
  }

  remove(row: RecordRow): void {
    this.rows.splice(this.rows.indexOf(row), 1)
    this.#unindex(row)
  }

  #index(row: RecordRow): void {
    const host = hostKey(row.host)
    const mates = this.#byHost.get(host)
    if (mates) mates.add(row)
    else this.#byHost.set(host, new Set([row]))
    this.#byId.set(row.id, row)
    this.#types.set(row.type, this.count(row.type) + 1)
  }

  #unindex(row: RecordRow): void {
    const host = hostKey(row.host)
    const mates = this.#byHost.get(host)
    mates?.delete(row)
    if (mates?.size === 0) this.#byHost.delete(host)
    this.#byId.delete(row.id)
    this.#types.set(row.type, this.count(row.type) - 1)
  }
}
