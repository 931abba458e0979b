import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ANSWER_MOST, createReader, type Reader } from '../../../../src/main/import/reader.ts'
import { CallFailure } from '../../../../src/main/ipc/failure.ts'
import { FakeClock } from '../../../support/fake-clock.ts'

const context = {
  domain: { name: 'example.com', punycode: 'example.com' },
  types: [],
  lines: [],
  minTtl: 600,
  name: ''
}
/** A reader whose thread runs `code`, with what its owner was told of. */
function readerOf(code: string): {
  reader: Reader
  clock: FakeClock
  told: unknown[]
  ended: Promise<number>
} {
  const clock = new FakeClock()
  const told: unknown[] = []
  let ended: Promise<number> = Promise.resolve(-1)
  const start = (): Worker => {
    const worker = new Worker(`const { parentPort } = require('node:worker_threads'); ${code}`, {
      eval: true
    })
    ended = new Promise((resolve) => void worker.on('exit', resolve))
    return worker
  }
  const reader = createReader(start, clock, (error) => told.push(error))
  onTestFinished(() => reader.close())
  return { reader, clock, told, ended }
}
const read = (reader: Reader): Promise<string> =>
  reader.read({ records: [], staged: [] }, { text: 'secret.example' }, context, 'i').then(
    () => 'read',
    (error: unknown) => (error instanceof CallFailure ? error.error.message.en : String(error))
  )

describe('the thread of a file', () => {
  it('that fails is ended, and what failed is told without the file', async () => {
    const { reader, told, ended } = readerOf(
      `parentPort.on('message', ({ args }) => { throw new RangeError('at ' + args[0].text) })`
    )
    expect(await read(reader)).toBe('Reading the file failed and was stopped.')
    expect(told).toEqual(['RangeError'])
    await ended
    // Nothing waits for what never comes.
    expect(await read(reader)).toBe('Reading the file failed and was stopped.')
  })

  it('that ends by itself leaves nobody waiting', async () => {
    const { reader } = readerOf(`parentPort.on('message', () => process.exit())`)
    expect(await read(reader)).toBe('Reading the file failed and was stopped.')
  })

  it('that runs for 30 seconds is ended', async () => {
    const { reader, clock, ended } = readerOf(`parentPort.on('message', () => { for (;;); })`)
    const answer = read(reader)
    await clock.advance(ANSWER_MOST - 1)
    expect(clock.pending).toBe(1)
    await clock.advance(1)
    expect(await answer).toBe('Reading the file took more than 30 seconds and was stopped.')
    await ended
    expect(clock.pending).toBe(0)
  })

  it('is gone when it is closed', async () => {
    const { reader, ended } = readerOf(`parentPort.on('message', () => {})`)
    const answer = read(reader)
    reader.close()
    expect(await answer).toBe('This import has ended. Choose the file again.')
    await ended
  })
})
