import { cpus, loadavg } from 'node:os'
import type { Row } from './measure.ts'

/** On what the figures were measured. */
export interface Machine {
  node: string
  chromium: string
  electron: 'binary' | 'stand-in'
  cpu: string
  cores: number
  /** Of the last minute, when the bench began: above the number of cores the figures are rough. */
  load: number
}

/** Call it before anything is measured. */
export function machine(electron: Machine['electron']): Machine {
  const all = cpus()
  return {
    node: process.versions.node,
    chromium: 'unknown',
    electron,
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10
  }
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
const range = ([low, high]: readonly [number, number]): string => `${ms(low)}–${ms(high)}`

/** The report for people: a line about the machine, a table, and how to read it. */
export function table(on: Machine, rows: readonly Row[]): string {
  const lines = [
    ['', 'ms', 'middle half', 'beside', 'ms', 'middle half', 'ratio', 'runs', 'target'],
    ...rows.map(({ name, subject, reference, ratio, target = '' }) => [
      name,
      ms(subject.median),
      range(subject.quartiles),
      reference.name,
      ms(reference.median),
      range(reference.quartiles),
      ratio.toFixed(2),
      String(subject.runs),
      target
    ])
  ]
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length))
  )
  const isText = (column: number): boolean => column === 0 || column === 3 || column === 8
  const shown = lines.map((line) =>
    line
      .map((cell, column) =>
        isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
      )
      .join('  ')
      .trimEnd()
  )
  return [
    `Node ${on.node} · Chromium ${on.chromium} · Electron: ${on.electron} · ${on.cpu} × ${on.cores} · load ${on.load}`,
    '',
    ...shown,
    '',
    'Medians of runs taken turn by turn. A ratio holds from machine to machine, milliseconds do not.'
  ].join('\n')
}
