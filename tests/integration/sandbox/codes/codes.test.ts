import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../../src/main/dnspod/decode/body.ts'
import { statusError } from '../../../../src/main/dnspod/errors.ts'
import { ACTIONS, COMMON_CODES, specOf } from '../../../../src/shared/api/catalog/index.ts'
import type { CodeSpec, Codes } from '../../../../src/shared/api/spec.ts'
import document from '../../../fixtures/document-v4.6.json' with { type: 'json' }
import { open, send } from '../client.ts'
import { aliasCodes } from './alias.ts'
import type { CodeCase } from './case.ts'
import { commonCodes } from './common.ts'
import { domainSettingsCodes } from './domain-settings.ts'
import { domainCodes } from './domain.ts'
import { groupCodes } from './group.ts'
import { monitorCodes } from './monitor.ts'
import { ownershipCodes } from './ownership.ts'
import { recordFieldCodes } from './record-fields.ts'
import { recordCodes } from './record.ts'
import { retrieveCodes } from './retrieve.ts'
import { shareCodes } from './share.ts'
import { userCodes } from './user.ts'

const OWN_CODES: CodeCase[] = [
  ...userCodes,
  ...groupCodes,
  ...aliasCodes,
  ...shareCodes,
  ...ownershipCodes,
  ...retrieveCodes,
  ...domainCodes,
  ...domainSettingsCodes,
  ...recordCodes,
  ...recordFieldCodes,
  ...monitorCodes
]

const pair = ({ action, code }: { action: string; code: string }): string => `${action} ${code}`
const dialectOf = ({ dialect = '2012' }: CodeCase): '2012' | 'today' => dialect

const meaningsOf = (codes: Codes, code: string): readonly CodeSpec[] => {
  const entry = codes[code]
  return entry === undefined ? [] : 'kind' in entry ? [entry] : entry
}

/** What the case is about: the one meaning that only its dialect has, or the one that both have. */
function meaningOf(one: CodeCase, codes: Codes): CodeSpec {
  const dialect = dialectOf(one)
  const meanings = meaningsOf(codes, one.code)
  const meaning =
    meanings.find((known) => known.dialect === dialect) ??
    meanings.find((known) => known.dialect === undefined)
  if (meaning === undefined) throw new Error(`the catalogue has no ${pair(one)} in the dialect of ${dialect}`)
  return meaning
}

/** Every format and language in turn. */
const WAYS = [
  { format: 'json', lang: 'cn' },
  { format: 'xml', lang: 'en' },
  { format: 'json', lang: 'en' },
  { format: 'xml', lang: 'cn' }
] as const

const turn = <T extends CodeCase>(one: T, i: number) => ({
  one,
  name: `${pair(one)} (${dialectOf(one)})`,
  way: WAYS[i % WAYS.length]!
})

async function check(one: CodeCase, way: (typeof WAYS)[number], codes: Codes): Promise<void> {
  const { action, code, scenario, provoke, injected } = one
  expect([provoke, injected].filter((given) => given !== undefined)).toHaveLength(1)
  const sandbox = await open({ dialect: dialectOf(one), ...(scenario === undefined ? {} : { scenario }) })
  if (injected !== undefined) {
    expect(injected).toMatch(/^\S.{10,}$/)
    sandbox.faults.inject({ kind: 'code', code, action })
  }
  const { form, as = sandbox.accounts[0]!, method } = provoke ? await provoke(sandbox) : { form: {} }
  const reply = await send(sandbox, action, { login_token: as.token, ...way, ...form }, {}, method)
  const answer = readAnswer(new TextEncoder().encode(reply.text))
  const meaning = meaningOf(one, codes)
  expect(answer.code).toBe(code)
  expect(reply.text.trimStart().startsWith('<')).toBe(way.format === 'xml')
  if (one.says === undefined)
    expect(answer.message).toBe(way.lang === 'cn' ? meaning.cause.zh : meaning.cause.en)
  else expect(answer.message).toMatch(one.says)
  const { kind, cause, advice, field } = statusError(action, answer.code, answer.message)
  expect({ kind, cause, advice, field }).toEqual({
    kind: meaning.kind,
    cause: meaning.cause,
    advice: meaning.advice,
    field: meaning.field
  })
}

describe('the tables', () => {
  const documented = Object.entries(document).flatMap(([action, { codes }]) =>
    Object.keys(codes).map((code) => pair({ action, code }))
  )
  const of2012 = OWN_CODES.filter((one) => dialectOf(one) === '2012')

  it('have each of the 289 pairs of the document once', () => {
    expect(documented).toHaveLength(289)
    expect(of2012.map(pair).sort()).toEqual(documented.sort())
  })

  it('give at least 220 of them a natural cause', () => {
    expect(of2012.filter(({ provoke }) => provoke !== undefined).length).toBeGreaterThanOrEqual(220)
  })

  it("have each meaning that only today's service knows once", () => {
    const known = ACTIONS.flatMap((action) =>
      Object.keys(specOf(action).codes)
        .filter((code) => meaningsOf(specOf(action).codes, code).some(({ dialect }) => dialect === 'today'))
        .map((code) => pair({ action, code }))
    )
    const cases = OWN_CODES.filter(
      (one) => dialectOf(one) === 'today' && meaningOf(one, specOf(one.action).codes).dialect === 'today'
    )
    expect(cases.map(pair).sort()).toEqual(known.sort())
  })

  it('have each common code once', () => {
    expect(commonCodes.map(({ code }) => code).sort()).toEqual(Object.keys(COMMON_CODES).sort())
  })
})

it.each(OWN_CODES.map(turn))('$name', ({ one, way }) => check(one, way, specOf(one.action).codes))

it.each(commonCodes.map(turn))('common: $name', ({ one, way }) => check(one, way, COMMON_CODES))
