import { contentOf, type Change, type RecordContent } from '../model/changes.ts'
import { comparable, type DnsRecord } from '../model/record.ts'
import { equalContent, identityOf, placeOf } from './fields.ts'

/** A record that a zone shall have; `id` where it may be one that is there. */
export interface Wanted {
  id: string | null
  content: RecordContent
}

/** Takes the first of the list under `key` out; undefined when there is none. */
function take<T>(lists: Map<string, T[]>, key: string): T | undefined {
  const list = lists.get(key)
  // From the end, for taking from the front moves all the others: `group` turned them round.
  const found = list?.pop()
  if (list?.length === 0) lists.delete(key)
  return found
}

/** `items` by key, so that `take` answers them in order. */
function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>()
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at]
    if (item === undefined) continue
    const key = keyOf(item)
    const list = lists.get(key)
    if (list) list.push(item)
    else lists.set(key, [item])
  }
  return lists
}

interface There {
  id: string
  content: RecordContent
}

/** What `after` leaves open stays as it is. */
const completed = (before: RecordContent, after: RecordContent): RecordContent => ({
  ...after,
  ttl: after.ttl ?? before.ttl,
  lineId: after.lineId ?? (after.line === before.line ? before.lineId : null)
})

let counted = 0

/**
 * The changes that make `live` into `wanted`: records are known by their id, then by what they say, then by place and
 * value, then by place (host, type and line); what is left over is added or deleted. A TTL that `wanted` leaves open
 * stays as it is. Each record that is to come back has an id made of its old one, the same in every comparison.
 * Linear in the number of records.
 */
export function diffRecords(live: readonly DnsRecord[], wanted: readonly Wanted[]): Change[] {
  const there = new Map<string, There>(
    live.map((record) => [record.id, { id: record.id, content: contentOf(record) }])
  )
  const changes: Change[] = []
  const pair = (before: There, { content }: Wanted): void => {
    there.delete(before.id)
    const after = completed(before.content, content)
    if (!equalContent(before.content, after)) changes.push({ id: before.id, before: before.content, after })
  }
  /** Pairs what is the same to `keyOf`; answers what of `left` is without a partner. */
  const pairBy = (left: readonly Wanted[], keyOf: (content: RecordContent) => string): Wanted[] => {
    if (left.length === 0 || there.size === 0) return [...left]
    const known = group([...there.values()], ({ content }) => keyOf(content))
    return left.filter((one) => {
      const found = take(known, keyOf(one.content))
      if (found !== undefined) pair(found, one)
      return found === undefined
    })
  }
  let left = wanted.filter((one) => {
    const found = one.id === null ? undefined : there.get(one.id)
    if (found !== undefined) pair(found, one)
    return found === undefined
  })
  left = pairBy(left, identityOf)
  left = pairBy(left, (content) => `${placeOf(content)}\n${comparable(content.type, content.value)}`)
  left = pairBy(left, placeOf)
  for (const { id, content } of left) {
    const own = id === null ? `new-d${(++counted).toString(36)}-${Date.now().toString(36)}` : `new-${id}`
    changes.push({ id: own, before: null, after: content })
  }
  for (const { id, content } of there.values()) changes.push({ id, before: content, after: null })
  return changes
}
