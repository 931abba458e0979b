import type { ReadContext } from '../context.ts'
import { isAutomatic, readNumber, readStatus, readTtl, saysNothing } from '../fields.ts'
import { isLineWord } from '../lines.ts'
import { typesIn } from '../types.ts'
import type { Field, Layout } from './columns.ts'
import { unguarded } from './write.ts'

/** Rows that are looked at. */
const LOOKED_AT = 200
const WEIGHT_MOST = 100

/**
 * What the columns of a table without a heading hold, as copied from a spreadsheet or from our own list: the type is
 * where types stand, the host in front of it (or behind, where the type comes first), and the rest is told by its form.
 * Null where no column holds types.
 */
export function guessLayout(rows: readonly (readonly string[])[], context: ReadContext): Layout | null {
  const sample = rows.slice(0, LOOKED_AT).map((row) => row.map((cell) => unguarded(cell).trim()))
  const width = Math.max(0, ...sample.map((row) => row.length))
  const column = (place: number): string[] => sample.map((row) => row[place] ?? '')
  const types = typesIn(context)
  const score = (place: number): number => column(place).filter((cell) => types.isType(cell)).length
  const type = bestOf(width, score)
  if (type === null) return null

  const at = new Map<Field, number>([['type', type]])
  const host = type === 0 ? 1 : type - 1
  at.set('host', host)
  const rest = Array.from({ length: width }, (_, place) => place).filter(
    (place) => place > Math.max(type, host) && column(place).some((cell) => !saysNothing(cell))
  )
  const every = (place: number, test: (cell: string) => boolean): boolean =>
    column(place).every((cell) => saysNothing(cell) || test(cell))
  const take = (field: Field, place: number | undefined): void => {
    if (place === undefined) return
    at.set(field, place)
    rest.splice(rest.indexOf(place), 1)
  }

  const names = new Set(context.lines.map(({ name }) => name))
  const isLine = (cell: string): boolean => names.has(cell) || (isLineWord(cell) && !/^\d+$/.test(cell))
  // One line that nobody knows does not make the column another one: it is a problem of its row.
  take(
    'line',
    rest.find((place) => mostly(column(place), isLine))
  )
  take('value', rest.find((place) => !every(place, isTime)) ?? rest[0])
  const isMx = column(type).map((cell) => cell.toUpperCase() === 'MX')
  // A priority stands where there is an MX, and nowhere else (but for a 0).
  take(
    'mx',
    rest.find(
      (place) =>
        isMx.includes(true) &&
        every(place, (cell) => readNumber(cell, 65_535) !== null) &&
        column(place).every((cell, row) => isMx[row] === !(saysNothing(cell) || cell === '0'))
    )
  )
  const isWord = (cell: string): boolean => readStatus(cell) !== null && !/^\d+$/.test(cell)
  take(
    'status',
    rest.find((place) => mostly(column(place), isWord))
  )
  const times = rest.filter((place) => mostly(column(place), isTime))
  take('ttl', times.findLast((place) => !every(place, isSmall)) ?? times.at(-1))
  take(
    'weight',
    rest.find((place) => every(place, isSmall))
  )
  take(
    'remark',
    rest.find((place) => !every(place, (cell) => isWord(cell) || isDate(cell)))
  )
  return { at, source: null, unknown: [] }
}

const isTime = (cell: string): boolean => readTtl(cell) !== null || isAutomatic(cell)
const isSmall = (cell: string): boolean => readNumber(cell, WEIGHT_MOST) !== null

/** When a record was changed. */
const isDate = (cell: string): boolean => /^\d{4}-\d\d-\d\d/.test(cell)

/** Whether at least half of what is said is so, and something is. */
function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  const said = cells.filter((cell) => !saysNothing(cell))
  return said.length > 0 && said.filter(test).length * 2 >= said.length
}

function bestOf(width: number, score: (place: number) => number): number | null {
  let best: number | null = null
  let most = 0
  for (let place = 0; place < width; place++) {
    const points = score(place)
    if (points <= most) continue
    best = place
    most = points
  }
  return best
}
