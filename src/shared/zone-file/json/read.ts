import type { ImportRow } from '../../model/transfer-file.ts'
import { ImportRefusal, left, type ReadContext, type Reading } from '../context.ts'
import { FIELDS, readHeading, type Field, type Layout } from '../csv/columns.ts'
import { linesIn } from '../lines.ts'
import { isObject, ownObject } from '../own.ts'
import { looseRows, type Loose } from '../row.ts'
import { typesIn } from '../types.ts'
import { PROBLEMS, REFUSALS } from '../words.ts'
import { linesOfItems } from './lines.ts'
import { JSON_KIND, JSON_VERSION } from './write.ts'

/**
 * Reads our own export, or a list of records as objects (alone, or as `records`): keys as the titles of a table. Keys
 * that are none are left out; a value of the wrong type is a problem of its record. Throws `ImportRefusal` for what is no
 * JSON, holds no records, or was made by a newer version.
 */
export function readJson(text: string, context: ReadContext): Reading {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const whole = parse(bare)
  const items = isObject(whole) ? whole['records'] : whole
  if (!Array.isArray(items)) throw new ImportRefusal(REFUSALS.noRecords)
  const own = isObject(whole) && whole['zonedeck'] === JSON_KIND
  if (own && typeof whole['version'] === 'number' && whole['version'] > JSON_VERSION)
    throw new ImportRefusal(REFUSALS.newer)
  const lines = linesOfItems(bare, 'records')
  const read = own ? ownItems(context) : looseItems(context)
  return {
    source: own ? 'zonedeck' : null,
    rows: items.map((item: unknown, place) => read(lines[place] ?? 1, item)),
    notes: []
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ImportRefusal(REFUSALS.json(lineOf(text, error)))
  }
}

/** The line that V8's message tells, by a place or by ten characters around it; null where it tells none. */
function lineOf(text: string, error: unknown): number | null {
  const message = error instanceof Error ? error.message : ''
  const at = /position (\d+)/.exec(message)?.[1]
  const around = /^Unexpected token .{3,4}, (\.{3})?"(.*)"(?:\.{3})? is not valid JSON$/s.exec(message)
  const found = around?.[2] === undefined ? -1 : text.indexOf(around[2])
  const place =
    at !== undefined
      ? Number(at)
      : /end of JSON/i.test(message)
        ? text.length
        : found < 0
          ? null
          : found + (around?.[1] === undefined ? 0 : 10)
  return place === null ? null : text.slice(0, place).split('\n').length
}

type ReadItem = (line: number, item: unknown) => ImportRow

function ownItems(context: ReadContext): ReadItem {
  const types = typesIn(context)
  const lines = linesIn(context)
  return (line, item) => ownObject(line, item, lines.standard, types, lines)
}

/** What a value may be; the text of any is what a table would hold. */
const KINDS: Readonly<Record<Field, readonly string[]>> = {
  host: ['string'],
  type: ['string'],
  line: ['string'],
  lineId: ['string', 'number'],
  value: ['string'],
  mx: ['string', 'number'],
  weight: ['string', 'number'],
  ttl: ['string', 'number'],
  status: ['string', 'number', 'boolean'],
  remark: ['string']
}

function looseItems(context: ReadContext): ReadItem {
  const rowOf = looseRows(context, null)
  /** The fields of objects with the same keys. */
  const layouts = new Map<string, Layout | null>()
  return (line, item) => {
    if (!isObject(item)) return left(line, PROBLEMS.noRecord)
    const keys = Object.keys(item)
    const shape = keys.join('\0')
    let layout = layouts.get(shape)
    if (layout === undefined) {
      layout = readHeading(keys)
      if (layouts.size < 1000) layouts.set(shape, layout)
    }
    if (layout === null) return left(line, PROBLEMS.noRecord)
    const loose: Loose = {}
    for (const field of FIELDS) {
      const key = keys[layout.at.get(field) ?? -1]
      const value = key === undefined ? null : item[key]
      if (key === undefined || value === null) continue
      const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      if (!isScalar || !KINDS[field].includes(typeof value)) return left(line, PROBLEMS.field(key))
      loose[field] = String(value)
    }
    return rowOf(line, loose)
  }
}
