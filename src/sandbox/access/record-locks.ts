import { Windows } from './window.ts'

const HOUR = 3_600_000
/** dnspod-api-today 5.1, rule of 2014-07: more than five unchanged modifications in an hour lock the record. */
const MOST_UNCHANGED = 5

/** Records locked for an hour because they were modified again and again without a change. */
export class RecordLocks {
  readonly #unchanged = new Windows(HOUR)
  readonly #until = new Map<number, number>()

  locked(recordId: number, now: number): boolean {
    return now < (this.#until.get(recordId) ?? 0)
  }

  /** Counts an unchanged modification; answers whether it locked the record. */
  note(recordId: number, now: number): boolean {
    if (this.#unchanged.at(String(recordId)).add(now) <= MOST_UNCHANGED) return false
    this.#until.set(recordId, now + HOUR)
    return true
  }
}
