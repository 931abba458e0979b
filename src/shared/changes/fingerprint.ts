import type { RecordContent } from '../model/changes.ts'
import { CONTENT_FIELDS } from './fields.ts'
import type { PlanRow } from './plan.ts'

/** All that a content says; U+0000 stands in no field of a record. */
function said(content: RecordContent | null): string {
  if (content === null) return ''
  let text = content.lineId ?? ''
  for (const field of CONTENT_FIELDS) text += `\0${String(content[field])}`
  return text
}

/** FNV-1a over UTF-16 units, from two starting points: 64 bits. */
class Fingerprint {
  #one = 0x811c9dc5
  #two = 0x01000193
  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      this.#one = Math.imul(this.#one ^ unit, 16_777_619)
      this.#two = Math.imul(this.#two ^ (unit + 0x9e37), 16_777_619)
    }
  }
  digest(): string {
    return `${(this.#one >>> 0).toString(36)}-${(this.#two >>> 0).toString(36)}`
  }
}

/**
 * Tells plans apart by what every row does to what: whether a zone is still as the person saw it. Guards against
 * accident, not against an attacker.
 */
export function fingerprintOf(rows: readonly PlanRow[]): string {
  const print = new Fingerprint()
  for (const { change, state, live, target } of rows)
    print.add(`${change.id}\n${state}\n${said(live)}\n${said(target)}\n`)
  return `${rows.length.toString(36)}-${print.digest()}`
}
