import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnswer } from '../../../src/main/dnspod/decode/body.ts'
import { recordParams } from '../../../src/main/dnspod/model.ts'
import { createLint } from '../../../src/shared/lint/lint.ts'
import { gradeRules, linesOf, typesOf, type Grade } from '../../../src/shared/model/grades.ts'
import { draftOf, type DnsRecord } from '../../../src/shared/model/record.ts'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { anyRecord } from '../../unit/shared/lint/generators.ts'
import { record } from '../../unit/shared/rules/zone.ts'
import { send, type Form } from '../sandbox/client.ts'
import { clear, open, runs, TIMEOUT } from './open.ts'

const DRAFT = 'new-draft'
const NAME = 'example.com'
const STAMP = '2026-01-01 00:00:00'

/** A draft and the records that it comes upon; lines by id, as today's dialect names them. */
const scene = fc
  .tuple(fc.array(anyRecord('old'), { maxLength: 4 }), anyRecord(DRAFT), fc.nat(9))
  .map(([others, draft, twin]) => ({
    others: others.map((other, i) => ({ ...other, id: String(i + 1) })),
    // Now and then one that is there already.
    draft: twin === 0 ? { ...draft, ...others[0], id: DRAFT } : draft
  }))

// Rare among what is made up.
const www = record({ id: '1' })
const CLASH = { others: [www], draft: { ...www, id: DRAFT, type: 'CNAME', value: 'cdn.example.net' } }
const TWIN = { others: [www], draft: { ...www, id: DRAFT } }

describe.each<Grade>(['DP_Free', 'DP_Ultra'])('what the lint says, the service does: grade %s', (grade) => {
  let sandbox: Sandbox
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ sandbox, close } = await open({ dialect: 'today', format: 'json' }))
  })
  afterAll(() => close())

  const facts = {
    domain: { name: NAME, punycode: NAME, grade },
    types: typesOf(grade, 'today'),
    lines: linesOf(grade, 'today'),
    minTtl: gradeRules(grade).minTtl
  }

  async function create(draft: DnsRecord): Promise<string> {
    const domain = [...sandbox.state.domains.values()][0]!
    const form: Form = { login_token: sandbox.accounts[0]!.token, domain_id: domain.id, format: 'json' }
    for (const [name, value] of Object.entries(recordParams(draftOf(draft))))
      if (typeof value === 'string' || typeof value === 'number') form[name] = value
    const { text } = await send(sandbox, 'Record.Create', form)
    return readAnswer(new TextEncoder().encode(text)).code
  }

  it('an error with a code is refused with it, and what has no code is taken', TIMEOUT, async () => {
    const refused = new Set<string>()
    let taken = 0
    await fc.assert(
      fc.asyncProperty(scene, async ({ others, draft }) => {
        clear(sandbox.state)
        const domain = sandbox.state.addDomain({
          name: NAME,
          grade,
          ownerId: sandbox.accounts[0]!.userId,
          createdOn: STAMP,
          registered: true
        })
        expect(domain.grade).toBe(grade)
        // Of the others only those are there that the service takes; it keeps some values in another form.
        const there: DnsRecord[] = []
        for (const other of others) if ((await create(other)) === '1') there.push(other)
        const lint = createLint(facts, [...there, draft])
        lint.step()
        const coded = (lint.findings().get(DRAFT) ?? []).filter(({ code }) => code !== null)
        const code = await create(draft)
        if (coded.some(({ level }) => level === 'error')) {
          // Of several reasons the service names the first it sees; a warning may be one.
          expect(coded.map((finding) => finding.code)).toContain(code)
          refused.add(code)
        } else if (coded.length === 0) {
          expect(code).toBe('1')
          taken++
        }
      }),
      { ...runs(250, 15_000), examples: [[CLASH], [TWIN]] }
    )
    expect(taken).toBeGreaterThan(20)
    expect([...refused]).toEqual(expect.arrayContaining(['27', '34', '31', '104']))
  })
})
