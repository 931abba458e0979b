import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchFixture, type Running } from './launch-fixture.ts'

let running: Running
beforeAll(async () => {
  running = await launchFixture()
}, 60_000)
afterAll(() => running.app.close())

test('values of the structured clone go to main and back unchanged', async () => {
  const same = await running.page.evaluate(async () => {
    const sent = {
      text: '域名 zone',
      numbers: [0, -0, 1.5, NaN, Infinity],
      big: 2n ** 70n,
      nothing: undefined as unknown,
      none: null as unknown,
      date: new Date(1_700_000_000_000),
      map: new Map<unknown, unknown>([[{ k: 1 }, new Set([1, 'a'])]]),
      bytes: new Uint8Array([0, 127, 255]),
      floats: new Float64Array([0.5, 2]),
      pattern: /a+b/giu,
      $: 'a key the codec uses itself',
      nested: { $: { deep: [undefined, { $: 1 }] } }
    }
    const got = (await window.fixture.invoke('echo', sent)) as typeof sent
    return {
      text: got.text === sent.text,
      numbers: got.numbers.every((n, i) => Object.is(n, sent.numbers[i])),
      big: got.big === sent.big,
      nothing: 'nothing' in got && got.nothing === undefined,
      none: got.none === null,
      date: got.date.getTime() === sent.date.getTime(),
      map:
        JSON.stringify([...got.map].map(([k, v]) => [k, [...(v as Set<unknown>)]])) === '[[{"k":1},[1,"a"]]]',
      bytes: got.bytes instanceof Uint8Array && String(got.bytes) === '0,127,255',
      floats: got.floats instanceof Float64Array && String(got.floats) === '0.5,2',
      pattern: String(got.pattern) === '/a+b/giu',
      dollar: got.$ === sent.$,
      nested: JSON.stringify(got.nested) === JSON.stringify(sent.nested)
    }
  })
  expect(Object.entries(same).filter(([, ok]) => !ok)).toEqual([])
})

test('functions and proxies are refused, as Electron refuses them', async () => {
  const said = await running.page.evaluate(async () => {
    const messageOf = async (make: () => unknown): Promise<string> => {
      try {
        await window.fixture.invoke('echo', make())
        return 'accepted'
      } catch (e) {
        return (e as Error).message
      }
    }
    return [
      await messageOf(() => new Proxy({ a: 1 }, {})),
      await messageOf(() => ({ inner: new Proxy([1], {}) })),
      await messageOf(() => ({ f: () => 1 })),
      await messageOf(() => ({ a: 1 }))
    ]
  })
  const refused = 'An object could not be cloned.'
  expect(said).toEqual([refused, refused, refused, 'accepted'])
})

test('errors of handlers and unknown channels reach the page in Electron’s words', async () => {
  const said = await running.page.evaluate(async () => {
    const messageOf = (channel: string): Promise<string> =>
      window.fixture.invoke(channel).then(String, (e: unknown) => (e as Error).message)
    return [await messageOf('fail'), await messageOf('nowhere')]
  })
  expect(said).toEqual([
    "Error invoking remote method 'fail': TypeError: no good",
    "Error invoking remote method 'nowhere': Error: No handler registered for 'nowhere'"
  ])
})

test('handlers see the main frame under the app’s own address; a page’s own handlers answer', async () => {
  const sender = await running.page.evaluate(() => window.fixture.invoke('sender'))
  expect(sender).toEqual({
    url: 'app://fixture/index.html',
    origin: 'app://fixture',
    parent: null,
    isMain: true,
    window: true
  })
  expect(await running.page.evaluate(() => window.fixture.invoke('own'))).toBe('of this page')
})

test('listeners hear main until they unsubscribe', async () => {
  const heard = await running.page.evaluate(async () => {
    const all: unknown[][] = []
    const once = Promise.withResolvers<undefined>()
    const off = window.fixture.on((...values) => {
      all.push(values)
      once.resolve(undefined)
    })
    window.fixture.tell(1, { two: 2 })
    await once.promise
    const before = window.fixture.listeners()
    off()
    const after = window.fixture.listeners()
    window.fixture.tell('unheard')
    // Messages keep their order: this answer comes after the one that nobody must hear.
    await window.fixture.invoke('echo', 1)
    return { all, before, after }
  })
  expect(heard).toEqual({ all: [[1, { two: 2 }]], before: 1, after: 0 })
})

test('the API is a frozen copy, its answers are free, and the page gets nothing else', async () => {
  const seen = await running.page.evaluate(() => {
    const { fixture } = window
    const answer = fixture.nested.answer()
    answer.list.push(3)
    const globals = ['require', 'process', 'ipcRenderer', 'module', 'Buffer']
    return {
      frozen: [fixture, fixture.nested, fixture.nested.list].map((v) => Object.isFrozen(v)),
      answer: answer.list,
      again: fixture.nested.answer().list,
      replaced: Reflect.set(window, 'fixture', {}),
      globals: globals.filter((name) => name in window),
      requires: fixture.requires
    }
  })
  expect(seen).toEqual({
    frozen: [true, true, true],
    answer: [1, 2, 3],
    again: [1, 2],
    replaced: false,
    globals: [],
    requires: ['object', 'module not found: node:fs']
  })
})
