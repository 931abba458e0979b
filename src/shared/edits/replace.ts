import type { StagedRecord } from '../changes/overlay.ts'
import { contentOf, type Change, type RecordContent } from '../model/changes.ts'
import { editTo } from './bulk.ts'
import {
  readQuery,
  type Replacement,
  type ReplaceField,
  type ReplaceProblem,
  type ReplaceQuery
} from './pattern.ts'

export { REPLACE_FIELDS, type ReplaceField, type ReplaceProblem, type ReplaceQuery } from './pattern.ts'

/** The texts of a record that can be searched; a StagedRecord fits. */
export type ReplaceSource = Pick<RecordContent, ReplaceField> & { id: string }

/** One field that becomes another. */
export interface Replaced {
  /** Of the record. */
  id: string
  field: ReplaceField
  before: string
  after: string
  /** The first matches, in order: where in `before`, and what comes in place. */
  hits: (readonly [from: number, to: number, put: string])[]
}

export type ReplaceAnswer = { problem: ReplaceProblem } | { rows: Replaced[] }

/** Matches of one field that are kept for showing. */
const HITS_MOST = 100

function putFor(replacement: Replacement, match: RegExpExecArray): string {
  let put = ''
  for (const part of replacement)
    put +=
      typeof part === 'string'
        ? part
        : ((typeof part.group === 'number' ? match[part.group] : match.groups?.[part.group]) ?? '')
  return put
}

/**
 * Every field of `sources` that the query changes. Runs as long as the pattern takes: nested quantifiers such as
 * (a+)+$ can take longer than anybody lives, and no look at a pattern tells all that do ((a|a)*$, (\w*\s?)*x). So what
 * a person types runs where it can be ended: the page calls this in a worker, and ends that after a second
 * (renderer/views/editing/replace-runner.ts).
 */
export function findReplacements(sources: readonly ReplaceSource[], query: ReplaceQuery): ReplaceAnswer {
  const read = readQuery(query)
  if ('text' in read) return { problem: read }
  if (query.find === '') return { rows: [] }
  const { pattern, replacement } = read
  const rows: Replaced[] = []
  for (const source of sources)
    for (const field of query.fields) {
      const before = source[field]
      const hits: Replaced['hits'] = []
      let after = ''
      let at = 0
      for (const match of before.matchAll(pattern)) {
        const put = putFor(replacement, match)
        const to = match.index + match[0].length
        if (hits.length < HITS_MOST) hits.push([match.index, to, put])
        after += before.slice(at, match.index) + put
        at = to
      }
      if (hits.length === 0) continue
      after += before.slice(at)
      if (after !== before) rows.push({ id: source.id, field, before, after, hits })
    }
  return { rows }
}

/** The changes that make `rows` true, one for each record; none for what is to be deleted. */
export function replacedChanges(records: readonly StagedRecord[], rows: readonly Replaced[]): Change[] {
  const patches = new Map<string, Partial<Record<ReplaceField, string>>>()
  for (const { id, field, after } of rows) patches.set(id, { ...patches.get(id), [field]: after })
  return records.flatMap((record) => {
    const patch = patches.get(record.id)
    return patch === undefined ? [] : (editTo(record, { ...contentOf(record), ...patch }) ?? [])
  })
}

/** Finds and replaces in what is not about to be deleted: the changes, and what they are field by field. */
export function replaceChanges(
  records: readonly StagedRecord[],
  query: ReplaceQuery
): { problem: ReplaceProblem } | { rows: Replaced[]; changes: Change[] } {
  const stays = records.filter(({ staged }) => staged !== 'delete')
  const found = findReplacements(stays, query)
  return 'problem' in found ? found : { rows: found.rows, changes: replacedChanges(stays, found.rows) }
}

/** A piece of a text; `hit` where it is what was found, or what came in its place. */
export interface Piece {
  text: string
  hit: boolean
}

/** The two sides of a replaced field in pieces, for showing. */
export function piecesOf({ before, after, hits }: Replaced): { before: Piece[]; after: Piece[] } {
  const sides: { before: Piece[]; after: Piece[] } = { before: [], after: [] }
  let at = 0
  let done = 0
  for (const [from, to, put] of hits) {
    const between = { text: before.slice(at, from), hit: false }
    sides.before.push(between, { text: before.slice(from, to), hit: true })
    sides.after.push(between, { text: put, hit: true })
    done += between.text.length + put.length
    at = to
  }
  sides.before.push({ text: before.slice(at), hit: false })
  sides.after.push({ text: after.slice(done), hit: false })
  const filled = (pieces: Piece[]): Piece[] => pieces.filter(({ text }) => text !== '')
  return { before: filled(sides.before), after: filled(sides.after) }
}
