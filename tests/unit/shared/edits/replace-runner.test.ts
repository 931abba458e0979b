import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import {
  createReplaceRunner,
  type ReplaceWorker
} from '../../../../src/renderer/views/editing/replace-runner.ts'
import type { ReplaceQuery } from '../../../../src/shared/edits/replace.ts'

describe('a pattern that takes for ever', () => {
  const module = (name: string): string =>
    new URL(`../../../../src/renderer/views/editing/${name}`, import.meta.url).href
  /** A real thread with what the worker of the page runs. */
  function thread(): ReplaceWorker {
    const worker = new Worker(
      `const { parentPort } = require('node:worker_threads')
       import(${JSON.stringify(module('replace-work.ts'))}).then(({ createReplaceWork }) => {
         const work = createReplaceWork((message) => parentPort.postMessage(message))
         parentPort.on('message', work)
       })`,
      { eval: true }
    )
    return {
      post: (message) => worker.postMessage(message),
      listen: (listener) => worker.on('message', listener),
      end: () => void worker.terminate()
    }
  }
  const query = (find: string): ReplaceQuery => ({
    find,
    replace: 'x',
    regex: true,
    caseSensitive: true,
    wholeValue: false,
    fields: ['value']
  })
  const sources = [{ id: '1', host: '@', value: `${'a'.repeat(60)}b`, remark: '' }]

  test.each([['(a+)+$'], ['(a|a)*$'], ['(a|aa)+$']])(
    '%s is stopped, and the next query is answered',
    async (find) => {
      const runner = createReplaceRunner(thread, 300)
      const begun = performance.now()
      expect(await runner.run(sources, query(find))).toBe('slow')
      expect(performance.now() - begun).toBeLessThan(20_000)
      expect(await runner.run(sources, query('^a'))).toMatchObject({
        rows: [{ after: `x${'a'.repeat(59)}b` }]
      })
      runner.stop()
    }
  )

  test('is given up when another query comes', async () => {
    const runner = createReplaceRunner(thread, 60_000)
    const first = runner.run(sources, query('(a+)+$'))
    const second = runner.run(sources, query('b'))
    expect(await first).toBe('superseded')
    expect(await second).toMatchObject({ rows: [{ after: `${'a'.repeat(60)}x` }] })
    runner.stop()
  })
})
