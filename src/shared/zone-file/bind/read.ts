import type { RecordContent } from '../../model/changes.ts'
import type { ImportRow, ImportSource } from '../../model/transfer-file.ts'
import { DEFAULT_LINE } from '../../model/grades.ts'
import type { Line } from '../../model/record.ts'
import type { Text } from '../../text.ts'
import { isFormerServer } from '../apex.ts'
import { ImportRefusal, left, taken, type ReadContext, type Reading } from '../context.ts'
import { readTtl } from '../fields.ts'
import { hostsIn } from '../host.ts'
import { linesIn, type Lines } from '../lines.ts'
import { ownFields, ownObject, ownRow, withLineId } from '../own.ts'
import { typesIn, type Types } from '../types.ts'
import { FILE_NOTES, NOTES, PROBLEMS, REFUSALS } from '../words.ts'
import { isCloudflare, readAttributes } from './cloudflare.ts'
import { fieldsAfter, isOwnComment, parseOwn } from './comment.ts'
import { readOwner, restReader, type Rest } from './head.ts'
import { absolute, isName } from './names.ts'
import { readData } from './rdata.ts'
import { scan, type Entry } from './scan.ts'

/** The one version of our own files. */
const VERSION = 1
const DOLLAR = 36
/** Cloudflare's TTL "automatic". */
const AUTOMATIC = 1

/**
 * Reads a master file (RFC 1035 5, RFC 2308 4): every record, and every entry that is none with the line
 * on which it begins. What name servers have no word for is read from our own comments (`comment.ts`). Throws
 * `ImportRefusal` for what is no text. Takes time in proportion to the length of `text`.
 */
export function readBind(text: string, context: ReadContext): Reading {
  if (text.includes('\0')) throw new ImportRefusal(REFUSALS.binary)
  const state = begin(context)
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  scan(bare.includes('\r') ? bare.replaceAll(/\r\n?/g, '\n') : bare, (entry) => take(state, entry))
  return readingOf(state)
}

/** Where the reading of a file stands. */
interface State {
  context: ReadContext
  punycode: string
  types: Types
  lines: Lines
  hostOf: (full: string) => string | null
  readRest: ReturnType<typeof restReader>
  rest: Rest
  rows: ImportRow[]
  /** Lines of what is left out. */
  soa: number[]
  foreignNs: number[]
  source: ImportSource | null
  automatic: boolean
  standard: Line
  origin: string
  defaultTtl: number | null
  lastTtl: number | null
  /** The owner of the entry before, null for none; and its host, null for one outside the domain. */
  owner: string | null
  host: string | null
}

/** One literal with every field, whose shape is kept from file to file: what is compiled for it stays good. */
function begin(context: ReadContext): State {
  const lines = linesIn(context)
  const punycode = context.domain.punycode.toLowerCase()
  return {
    context,
    punycode,
    types: typesIn(context),
    lines,
    hostOf: hostsIn(context.domain),
    readRest: restReader(),
    rest: { ttl: null, type: '', data: 0 },
    rows: [],
    soa: [],
    foreignNs: [],
    source: null,
    automatic: false,
    standard: lines.standard,
    origin: punycode,
    defaultTtl: null,
    lastTtl: null,
    owner: null,
    host: null
  }
}

function readingOf(state: State): Reading {
  const notes: Text[] = []
  if (state.soa.length > 0) notes.push(FILE_NOTES.soa(state.soa))
  if (state.foreignNs.length > 0) notes.push(FILE_NOTES.ns(state.foreignNs))
  if (state.automatic) notes.push(FILE_NOTES.automatic)
  return { source: state.source, rows: state.rows, notes }
}

function take(state: State, entry: Entry): void {
  const { line, tokens, count, comment, fault } = entry
  if (fault !== null) {
    state.rows.push(left(fault.line, fault.problem))
    // Lines after it that say no owner mean its own.
    if (!entry.indented) takeOwner(state, count > 0 ? (tokens[0] ?? '') : '')
    return
  }
  if (comment !== null && state.source !== 'zonedeck' && isCloudflare(comment)) state.source = 'cloudflare'
  if (count === 0) {
    if (comment !== null && isOwnComment(comment)) state.rows.push(...ownLine(state, line, comment))
    return
  }
  const first = tokens[0] ?? ''
  if (first.charCodeAt(0) === DOLLAR && !entry.indented) {
    const problem = directive(state, first, count > 1 ? (tokens[1] ?? '') : '')
    if (problem !== null) state.rows.push(left(line, problem))
    return
  }
  const row = record(state, entry)
  if (row !== null) state.rows.push(row)
}

/** Carries out a directive; answers why it cannot. */
function directive(state: State, name: string, value: string): Text | null {
  switch (name.toUpperCase()) {
    case '$ORIGIN':
      if (!isName(value)) return PROBLEMS.origin
      state.origin = value === '.' ? '' : absolute(value, state.origin).toLowerCase()
      return null
    case '$TTL': {
      const ttl = readTtl(value)
      if (ttl === null) return PROBLEMS.defaultTtl
      state.defaultTtl = ttl
      return null
    }
    case '$INCLUDE':
      return PROBLEMS.include
    case '$GENERATE':
      return PROBLEMS.generate
    default:
      return PROBLEMS.directive(name)
  }
}

/** A line that is all comment, and ours. */
function ownLine(state: State, line: number, comment: string): ImportRow[] {
  const object = parseOwn(comment)
  if (object === null) return [left(line, PROBLEMS.comment)]
  if (!('file' in object)) return [ownObject(line, object, state.standard, state.types, state.lines)]
  if (typeof object['file'] === 'number' && object['file'] > VERSION) throw new ImportRefusal(REFUSALS.newer)
  state.source = 'zonedeck'
  const fields = ownFields(object)
  if (typeof fields === 'string') return [left(line, PROBLEMS.comment)]
  state.standard = { name: DEFAULT_LINE, id: fields.lineId ?? null }
  return []
}

function record(state: State, { line, indented, tokens, count, comment }: Entry): ImportRow | null {
  if (!indented && !takeOwner(state, tokens[0] ?? '')) return left(line, PROBLEMS.name(tokens[0] ?? ''))
  const { owner, host, rest } = state
  if (owner === null) return left(line, PROBLEMS.noOwner)
  const unread = state.readRest(tokens, indented ? 0 : 1, count, rest)
  if (unread !== null) return left(line, unread)
  const { type: written, ttl } = rest
  if (written === 'SOA') {
    state.soa.push(line)
    return null
  }
  // A TTL that is said holds for those after it that say none (RFC 1035 5.1), but for $TTL (RFC 2308 4).
  if (ttl !== null) state.lastTtl = ttl
  const type = state.source === 'zonedeck' ? written : state.types.resolve(written)
  if (type === null) return left(line, PROBLEMS.type(written))
  if (host === null) return left(line, PROBLEMS.outside(owner, state.context.domain.name))
  const data = readData(type, tokens, rest.data, count, state.origin)
  if ('problem' in data) return left(line, data.problem)
  const { value, mx } = data
  const content: RecordContent = {
    host,
    type,
    line: state.standard.name,
    lineId: state.standard.id,
    value,
    ttl: ttl ?? state.defaultTtl ?? state.lastTtl,
    mx,
    weight: null,
    enabled: true,
    remark: ''
  }
  const problem = comment !== null && isOwnComment(comment) ? complete(state, content, comment) : null
  if (problem !== null) return left(line, problem)
  if (state.source === 'zonedeck') return ownRow(line, content, state.types, state.lines)
  return foreign(state, line, content, comment)
}

/** Adds to `content` what our own comment says; answers why that cannot be. */
function complete(state: State, content: RecordContent, comment: string): Text | null {
  const after = fieldsAfter(comment)
  if (after === null) return PROBLEMS.comment
  const own = withLineId(after, state.lines)
  if (own === null) return PROBLEMS.line(after.line ?? '')
  Object.assign(content, own)
  const { line: name, lineId: id } = content
  return state.source === 'zonedeck' || state.lines.has({ name, id }) ? null : PROBLEMS.line(name)
}

/** A record of anybody's file. */
function foreign(
  state: State,
  line: number,
  content: RecordContent,
  comment: string | null
): ImportRow | null {
  const notes: Text[] = []
  if (isFormerServer(content)) {
    state.foreignNs.push(line)
    return null
  }
  if (state.source === 'cloudflare' && comment !== null) {
    const { remark, proxied } = readAttributes(comment)
    content.remark = remark
    if (proxied) notes.push(NOTES.proxied)
  }
  if (state.source === 'cloudflare' && content.ttl === AUTOMATIC) {
    content.ttl = null
    state.automatic = true
  }
  if (content.ttl !== null && content.ttl < state.context.minTtl)
    notes.push(NOTES.ttl(content.ttl, state.context.minTtl))
  if (
    content.host.length > state.punycode.length &&
    content.host.toLowerCase().endsWith(`.${state.punycode}`)
  )
    notes.push(NOTES.dot)
  return taken(line, content, notes)
}

/** Whether `token` is a name. If it is none, what follows without an owner of its own has none either. */
function takeOwner(state: State, token: string): boolean {
  state.owner = readOwner(token)
  state.host = state.owner === null ? null : hostFor(state, state.owner)
  return state.owner !== null
}

function hostFor(state: State, owner: string): string | null {
  if (state.origin === state.punycode && owner !== '@' && !owner.endsWith('.')) return owner
  return state.hostOf(absolute(owner, state.origin))
}
