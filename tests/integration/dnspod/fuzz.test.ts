// What comes as an answer may be anything. Whatever it is, the client gives a value or its own error.
import { describe, expect, it } from 'vitest'
import { BodyError, readAnswer } from '../../../src/main/dnspod/decode/body.ts'
import { valueOf } from '../../../src/main/dnspod/decode/value.ts'
import { DnspodError } from '../../../src/main/dnspod/errors.ts'
import { ACTIONS, specOf, type ActionName, type Params } from '../../../src/shared/api/catalog/index.ts'
import type { ParamSpec } from '../../../src/shared/api/spec.ts'
import document from '../../fixtures/document-v4.6.json' with { type: 'json' }
import { seeded, type Seeded } from '../../support/seeded.ts'
import { openClient, serve } from './harness.ts'
import { mutate } from './mutate.ts'

const ANSWERS = 20_000
const REQUESTS = 400
/** Another seed finds other things: FUZZ_SEED=7 npx vitest run … */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20120824)

interface Case {
  action: ActionName
  format: 'json' | 'xml'
  body: Buffer
}

function nextCase(random: Seeded): Case {
  const action = random.one(ACTIONS)
  const format = random.one(['json', 'xml'] as const)
  const sample = document[action]
  const body = format === 'json' ? JSON.stringify(sample.json) : sample.xml
  return { action, format, body: mutate(body, format, random) }
}

const say = ({ action, format, body }: Case, at: number): string =>
  `seed ${SEED}, case ${at}, ${action} in ${format}: ${body.subarray(0, 2000).toString()}`

describe(`mutated answers, seed ${SEED}`, () => {
  it(`${ANSWERS} give a value or an error of the client's own`, { timeout: 60_000 }, () => {
    const random = seeded(SEED)
    const counts = { value: 0, status: 0, unreadable: 0, body: 0 }
    for (let at = 0; at < ANSWERS; at++) {
      const one = nextCase(random)
      try {
        const value: unknown = valueOf(one.action, readAnswer(one.body))
        expect(typeof value, say(one, at)).toBe('object')
        counts.value++
      } catch (error) {
        if (error instanceof BodyError) counts.body++
        else if (!(error instanceof DnspodError)) throw new Error(say(one, at), { cause: error })
        else if (error.code === 'answer') counts.unreadable++
        else counts.status++
      }
    }
    // Every way out was taken often: the mutations are neither harmless nor all fatal.
    for (const count of Object.values(counts))
      expect(count, JSON.stringify(counts)).toBeGreaterThan(ANSWERS / 200)
    expect({}).not.toHaveProperty('polluted')
  })

  it(`${REQUESTS} come to the same over HTTP`, { timeout: 60_000 }, async () => {
    const random = seeded(SEED)
    let current: Case | null = null
    const server = await serve((response) => {
      response.statusCode = random.one([200, 200, 200, 200, 301, 403, 404, 500])
      response.setHeader(
        'Content-Type',
        random.one(['text/html', 'application/json', 'text/xml; charset=GBK'])
      )
      response.end(current?.body)
    })
    const outcomes = new Map<string, number>()
    for (let at = 0; at < REQUESTS; at++) {
      current = nextCase(random)
      // A new one each time: no answer may stop the next request.
      const client = await openClient({ url: server.url, format: current.format })
      const outcome = await client.call(current.action, paramsOf(current.action), { origin: 'person' }).then(
        () => 'value',
        (error: unknown) => {
          if (error instanceof DnspodError) return error.kind
          throw new Error(current === null ? '' : say(current, at), { cause: error })
        }
      )
      // Nothing was refused before it was sent, and no answer was taken for a network that failed.
      expect(server.seen, say(current, at)).toHaveLength(at + 1)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      await client.close()
    }
    await server.close()
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['value', 'transport']))
  })
})

/** Parameters that the catalogue takes for `action`. */
function paramsOf<A extends ActionName>(action: A): Params<A> {
  const { params, oneOf = [], anyOf = [] } = specOf(action)
  const firsts = new Set([...oneOf, ...anyOf].map(([name]) => name))
  const needed = Object.entries(params).filter(([name, param]) => param.required || firsts.has(name))
  // Built from the very table that Params<A> is made of.
  return Object.fromEntries(needed.map(([name, param]) => [name, exampleOf(param)])) as Params<A>
}

const exampleOf = ({ range, values, form }: ParamSpec): string | number =>
  range?.[0] ??
  values?.[0] ??
  (form === 'email' ? 'a@b.example' : form === 'url' ? 'https://b.example/' : '7')
