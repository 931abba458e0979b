// Medians of two ways to do a thing, measured turn by turn in one run.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Runs the work once and answers how long it took, ms. */
export type Run = () => number | Promise<number>

export interface Summary {
  median: number
  /** The middle half of the runs lies between these. */
  quartiles: [low: number, high: number]
  runs: number
}

/** One line of the report. */
export interface Row {
  id: string
  /** What was measured, with its size. */
  name: string
  unit: 'ms'
  subject: Summary
  /** What it is held against, measured in the same run. */
  reference: Summary & { name: string }
  /** Median of the subject over that of the reference. */
  ratio: number
  /** What it is meant to reach, for whoever reads the report; nothing fails by it. */
  target?: string
}

export interface Subject {
  id: string
  name: string
  run: Run
  target?: string
}

export interface Plan {
  subjects: readonly Subject[]
  reference: { name: string; run: Run }
  runs: number
  /** Rounds that are run first and thrown away. */
  warmUp: number
}

/** The value that `part` (0 to 1) of the sorted values lie below, between two values in proportion. NaN for none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)] ?? NaN
  const above = sorted[Math.ceil(place)] ?? NaN
  return below + (above - below) * (place - Math.floor(place))
}

export const summary = (values: readonly number[]): Summary => ({
  median: quantile(values, 0.5),
  quartiles: [quantile(values, 0.25), quantile(values, 0.75)],
  runs: values.length
})

/**
 * Measures every subject and the reference once per round, each round in the opposite order of the one before, so that
 * what else the machine does falls on all of them alike.
 */
export async function compare({ subjects, reference, runs, warmUp }: Plan): Promise<Row[]> {
  const lanes = [...subjects, reference].map(({ run }) => ({ run, values: [] as number[] }))
  for (let round = 0; round < warmUp + runs; round++)
    for (const lane of round % 2 === 0 ? lanes : lanes.toReversed()) {
      const took = await lane.run()
      if (round >= warmUp) lane.values.push(took)
    }
  const [held = summary([]), ...measured] = lanes.map(({ values }) => summary(values)).toReversed()
  return subjects.map(({ id, name, target }, place) => {
    const subject = measured.at(-1 - place) ?? summary([])
    return {
      id,
      name,
      unit: 'ms',
      subject,
      reference: { ...held, name: reference.name },
      ratio: subject.median / held.median,
      ...(target === undefined ? {} : { target })
    }
  })
}

/** Times `work` from a heap that was just cleared, so that no earlier run's garbage is collected in it. */
export const timed = (work: () => unknown): Run => {
  return async () => {
    collectGarbage()
    const start = performance.now()
    await work()
    return performance.now() - start
  }
}

setFlagsFromString('--expose-gc')
// The flag shows in contexts made after it.
const collectGarbage = runInNewContext('gc') as () => void
