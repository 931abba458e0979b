import { describe, expect, it } from 'vitest'
import { parseXml } from '../../../../src/main/dnspod/decode/xml.ts'
import { ACTIONS, codeOf, COMMON_CODES, specOf } from '../../../../src/shared/api/catalog/index.ts'
import { ERROR_KINDS, type CodeSpec } from '../../../../src/shared/api/spec.ts'
import document from '../../../fixtures/document-v4.6.json' with { type: 'json' }

const meaningsOf = (entry: CodeSpec | readonly CodeSpec[]): readonly CodeSpec[] =>
  'kind' in entry ? [entry] : entry

const everyCode = (): [string, CodeSpec][] =>
  [...ACTIONS.map((action) => [action, specOf(action).codes] as const), ['common', COMMON_CODES] as const]
    .flatMap(([name, codes]) =>
      Object.entries(codes).map(([code, entry]) => [`${name} ${code}`, entry] as const)
    )
    .flatMap(([name, entry]) => meaningsOf(entry).map((one): [string, CodeSpec] => [name, one]))

it('has exactly the actions of the fixture', () => {
  expect([...ACTIONS].sort()).toEqual(Object.keys(document).sort())
})

describe.each(ACTIONS)('%s', (action) => {
  const written = document[action]
  const spec = specOf(action)

  it('knows every code of the document, with its cause', () => {
    for (const [code, cause] of Object.entries(written.codes)) {
      expect(Object.hasOwn(spec.codes, code), `code ${code}`).toBe(true)
      const meaning = codeOf(action, code, { dialect: '2012' })
      expect(normal(meaning?.cause.zh ?? ''), `code ${code}`).toBe(normal(cause))
    }
  })

  it('knows every parameter of the document', () => {
    expect(Object.keys(spec.params)).toEqual(expect.arrayContaining(written.params))
  })

  it('reads the sample of the document alike in JSON and XML', () => {
    const fromJson = spec.result(written.json)
    expect(spec.result(parseXml(written.xml))).toEqual(
      // The document's two samples of this domain differ in this field.
      action === 'Domain.Info' ? withExtStatus(fromJson, 'dnserver') : fromJson
    )
  })
})

/** The document writes 纪录 for 记录 in places, and its spaces and brackets vary; the same domain is 锁定 in three ways. */
const normal = (cause: string): string =>
  cause
    .replaceAll('纪', '记')
    .replaceAll('或者', '或')
    .replace('域名已锁定', '域名被锁定')
    .replaceAll(/[\s,，、]/g, '')

const withExtStatus = (value: unknown, status: string): unknown => {
  const { domain } = value as { domain: object }
  return { ...(value as object), domain: { ...domain, ext_status: status } }
}

describe('common codes', () => {
  // V4.6, 共通返回 and D 令牌相关的响应代码 (1 is success), and what the service has added for every action.
  it.each([
    ...['-1', '-2', '-3', '-4', '-7', '-8', '-99', '2', '3', '6', '7', '50', '51', '52', '53', '54'],
    ...['83', '85', '98', '10002']
  ])('%s is known', (code) => {
    expect(codeOf('Info.Version', code)).not.toBeNull()
  })

  it.each([
    ['-1', 'auth'],
    ['50', 'auth'],
    ['52', 'auth'],
    ['54', 'auth'],
    ['83', 'auth'],
    ['85', 'auth'],
    ['98', 'auth'],
    ['10002', 'auth'],
    ['-8', 'banned'],
    ['-2', 'throttled']
  ])('%s is of kind %s for every action', (code, kind) => {
    for (const action of ACTIONS) expect(codeOf(action, code, { message: 'x' })?.kind, action).toBe(kind)
  })
})

it.each(everyCode())('%s has a kind, a cause and advice in both languages', (_name, spec) => {
  expect(ERROR_KINDS).toContain(spec.kind)
  for (const { zh, en } of [spec.cause, spec.advice]) {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/^[\p{Script=Latin}\d\s\p{P}]{5,}$/u)
    expect(`${zh}${en}`).not.toMatch(/[!！]/)
  }
})

it('names only parameters that there are as the field of a code', () => {
  for (const action of ACTIONS)
    for (const [code, entry] of Object.entries(specOf(action).codes))
      for (const { field } of meaningsOf(entry))
        if (field !== undefined)
          expect(Object.keys(specOf(action).params), `${action} ${code}`).toContain(field)
})

describe('codeOf', () => {
  it("prefers the action's own meaning", () => {
    expect(codeOf('Record.List', '10')?.cause.zh).toBe('没有记录')
    expect(codeOf('Domain.Remove', '8')?.cause.zh).toBe('VIP 域名不可以删除')
    expect(codeOf('Domain.Create', '8')).toMatchObject({ kind: 'auth' })
  })

  it('takes -7 for the upgrade of a domain only where the message says so', () => {
    const advice = (message: string) => codeOf('Record.Create', '-7', { message })?.advice.en ?? ''
    expect(advice('企业账号的域名需要升级才能设置')).toContain('Upgrade')
    expect(advice('Domains of company accounts need an upgrade for this')).toContain('Upgrade')
    expect(advice('无权使用此接口')).toContain('main account')
  })

  it('takes -8 as a ban unless the message says otherwise', () => {
    const kind = (message: string) => codeOf('Record.Create', '-8', { message })?.kind
    expect(kind('代理名下用户的域名需要升级才能设置')).toBe('permission')
    expect(kind("Domains of an agent's customers need an upgrade for this")).toBe('permission')
    expect(kind('登录失败次数过多，账号被暂时封禁')).toBe('banned')
    expect(kind('Login failed too many times')).toBe('banned')
    expect(kind('')).toBe('banned')
  })

  it.each([
    ['31', 'URL 记录数超出限制', 'limit'],
    ['31', '记录冲突', 'conflict'],
    ['31', 'A record conflicts with URL', 'conflict'],
    ['32', 'NS 记录数超出限制', 'limit'],
    ['32', 'TTL 值超出限制', 'invalid']
  ])('tells the meanings of %s apart by the message %s', (code, message, kind) => {
    expect(codeOf('Record.Create', code, { message })?.kind).toBe(kind)
  })

  it('keeps to one dialect', () => {
    expect(codeOf('Record.Create', '104', { dialect: '2012' })).toBeNull()
    expect(codeOf('Record.Create', '104', { dialect: 'today' })?.kind).toBe('conflict')
    expect(codeOf('Record.Create', '6', { dialect: '2012' })?.cause.zh).toBe('缺少参数或者参数错误')
    expect(codeOf('Record.Create', '6', { dialect: 'today' })?.cause.zh).toBe('域名 ID 错误')
  })

  it('recognises that e-mail sign-in is refused, and leaves other 8s alone', () => {
    expect(codeOf('User.Detail', '8', { message: 'Prohibit req by email' })?.kind).toBe('auth')
    expect(codeOf('Domain.Status', '8', { message: 'Prohibit req by email' })?.kind).toBe('auth')
    expect(codeOf('Domain.Status', '8', { message: 'Not the owner' })?.kind).toBe('permission')
    expect(codeOf('User.Detail', '8', { message: 'whatever' })).toBeNull()
  })

  it('knows nothing of codes that are names of object members', () => {
    expect(codeOf('User.Detail', 'constructor')).toBeNull()
    expect(codeOf('User.Detail', '4711')).toBeNull()
  })
})
