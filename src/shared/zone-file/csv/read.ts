import type { ImportRow, ImportSource } from '../../model/transfer-file.ts'
import type { Text } from '../../text.ts'
import type { RecordContent } from '../../model/changes.ts'
import { isFormerServer } from '../apex.ts'
import { left, type ReadContext, type Reading } from '../context.ts'
import { readNumber, readStatus } from '../fields.ts'
import { linesIn } from '../lines.ts'
import { ownRow, withLineId } from '../own.ts'
import { isFormula, looseRows, type Loose } from '../row.ts'
import { typesIn } from '../types.ts'
import { FILE_NOTES, PROBLEMS } from '../words.ts'
import { FIELDS, type Field, type Layout } from './columns.ts'
import { guessLayout } from './guess.ts'
import { headingOf } from './heading.ts'
import { delimiterOf, split, type SplitRow } from './split.ts'
import { unguarded } from './write.ts'

/**
 * Reads a table: separated by commas, tabs, semicolons or "|", with a heading in Chinese or English (ours, or that of
 * DNSPod's, Aliyun's, Cloudflare's or dnsmgr's console), or without one. Nothing is evaluated. Takes time in proportion
 * to the length of `text`.
 */
export function readCsv(text: string, context: ReadContext): Reading {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const heading = headingOf(bare)
  const rows: SplitRow[] = []
  split(bare, heading?.delimiter ?? delimiterOf(bare) ?? ',', (row) => rows.push(row))
  const whole = rows.flatMap(({ cells, broken }) => (broken ? [] : [cells]))
  const layout = heading === null ? guessLayout(whole, context) : heading.layout
  const notes: Text[] = []
  if (layout === null) {
    const problems = rows.map(({ line, broken }) => left(line, broken ? PROBLEMS.quote : PROBLEMS.columns))
    return { source: null, rows: problems, notes }
  }
  const { at, source, unknown } = layout
  if (heading === null) notes.push(FILE_NOTES.headless)
  if (unknown.length > 0) notes.push(FILE_NOTES.columns(unknown))
  const read = source === 'zonedeck' ? ownCells(context) : looseCells(context, layout)
  const all = rows
    .slice(heading?.rows ?? 0)
    .map(({ line, cells, broken }) => (broken ? left(line, PROBLEMS.quote) : read(line, cells, at)))
  const former = FOREIGN.has(source)
    ? all.filter(({ record }) => record !== null && isFormerServer(record))
    : []
  if (former.length > 0) notes.push(FILE_NOTES.ns(former.map(({ line }) => line)))
  const gone = new Set(former)
  return { source, rows: gone.size === 0 ? all : all.filter((row) => !gone.has(row)), notes }
}

/** Exports of other providers; what a person pastes is meant as it stands. */
const FOREIGN: ReadonlySet<ImportSource | null> = new Set(['aliyun', 'cloudflare', 'dnsmgr'])

type ReadCells = (line: number, cells: readonly string[], at: ReadonlyMap<Field, number>) => ImportRow

function looseCells(context: ReadContext, { source }: Layout): ReadCells {
  const rowOf = looseRows(context, source)
  return (line, cells, at) => {
    const loose: Loose = {}
    for (const [field, place] of at) {
      const cell = cells[place]
      if (cell !== undefined) loose[field] = unguarded(cell)
    }
    return rowOf(line, loose)
  }
}

/** Columns in which any text can stand. */
const isFree = (field: Field, type: string): boolean =>
  field === 'remark' || (field === 'value' && /^(?:TXT|SPF)$/.test(type))

/** Our own file: to the letter, but for what a person has typed into it since. */
function ownCells(context: ReadContext): ReadCells {
  const types = typesIn(context)
  const lines = linesIn(context)
  return (line, cells, at) => {
    const raw = (field: Field): string => cells[at.get(field) ?? -1] ?? ''
    const cell = (field: Field): string => unguarded(raw(field))
    const formula = FIELDS.find((field) => !isFree(field, raw('type')) && isFormula(raw(field)))
    if (formula !== undefined) return left(line, PROBLEMS.formula(raw(formula)))
    const type = cell('type')
    if (type === '') return left(line, PROBLEMS.noType)
    const number = (field: 'ttl' | 'mx' | 'weight'): number | null => {
      const text = raw(field).trim()
      return text === '' ? null : (readNumber(text, Number.MAX_SAFE_INTEGER) ?? NaN)
    }
    const numbers = { ttl: number('ttl'), mx: number('mx'), weight: number('weight') }
    for (const field of ['ttl', 'mx', 'weight'] as const)
      if (Number.isNaN(numbers[field])) return left(line, PROBLEMS[field](raw(field)))
    const status = raw('status').trim()
    const enabled = status === '' ? true : readStatus(status)
    if (enabled === null) return left(line, PROBLEMS.status(status))
    const name = cell('line')
    const id = cell('lineId')
    const placed = placeOf(name, id)
    if (placed === null) return left(line, PROBLEMS.line(name))
    const content: RecordContent = {
      host: cell('host') === '' ? '@' : cell('host'),
      type,
      ...placed,
      value: cell('value'),
      ...numbers,
      enabled,
      remark: cell('remark')
    }
    return ownRow(line, content, types, lines)
  }

  /** A row that somebody added may say the name alone, or nothing. */
  function placeOf(name: string, id: string): Pick<RecordContent, 'line' | 'lineId'> | null {
    if (id !== '') return { line: name, lineId: id }
    const { name: line, id: lineId } = lines.standard
    if (name === '') return { line, lineId }
    // Zones of the 2012 dialect have no ids; then the name is all there is.
    const found = withLineId({ line: name }, lines)
    return found === null ? null : { line: found.line ?? name, lineId: found.lineId ?? null }
  }
}
