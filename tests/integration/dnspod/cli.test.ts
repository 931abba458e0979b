import { spawn } from 'node:child_process'
import { DOMAIN_ID_WRONG } from '../../../src/shared/api/catalog/common.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callCommand, type CallOutcome } from '../../../src/main/dnspod/call-command.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/index.ts'
import { serve } from './harness.ts'

let old: Sandbox
let today: Sandbox
beforeAll(async () => {
  old = await startSandbox({ dialect: '2012', scenario: 'dtoken' })
  today = await startSandbox({ dialect: 'today', scenario: 'tiny' })
})
afterAll(async () => {
  await old.stop()
  await today.stop()
})

const CLI = new URL('../../../src/main/dnspod/cli.ts', import.meta.url).pathname

/** Runs the command as a process; answers its exit code and its one line. */
async function spawned(
  ...args: string[]
): Promise<{ exit: number | null; line: CallOutcome; stderr: string }> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve))
  expect(stdout.split('\n')).toHaveLength(2)
  return { exit, line: JSON.parse(stdout), stderr }
}
const call = (...args: string[]): Promise<CallOutcome> => callCommand(args)
const withToken = (): string[] => ['--url', today.url, '--token', today.accounts[0]?.token ?? '']
const errorOf = async (...args: string[]): Promise<Record<string, string>> => {
  const line = await call(...args)
  if (line.ok) throw new Error('It succeeded')
  return line.error
}

describe('as a process', { timeout: 60_000 }, () => {
  it('prints one line and exits 0, or 1', async () => {
    const [fine, wrong] = await Promise.all([
      spawned('Info.Version', ...withToken()),
      spawned('Domain.Remove', 'domain_id=1', ...withToken())
    ])
    expect(fine).toMatchObject({ exit: 0, line: { ok: true }, stderr: '' })
    expect(wrong).toMatchObject({
      exit: 1,
      line: { ok: false, error: { action: 'Domain.Remove', code: '6', kind: 'missing' } },
      stderr: ''
    })
  })

  it('ends at once after a ban, for it waits for nothing', async () => {
    const banned = await startSandbox({ scenario: 'banned' })
    const { exit, line } = await spawned(
      'Info.Version',
      '--url',
      banned.url,
      '--token',
      banned.accounts[0]?.token ?? ''
    )
    await banned.stop()
    expect(exit).toBe(1)
    expect(line).toMatchObject({ error: { code: '-8', kind: 'banned' } })
  })
})

describe('call', () => {
  it('prints the decoded value', async () => {
    const line = await call('Domain.List', 'length=1', ...withToken())
    expect(line).toMatchObject({
      ok: true,
      value: { info: { domain_total: 2 }, domains: [{ is_mark: false }] }
    })
  })

  it('prints the same in XML', async () => {
    const [json, xml] = await Promise.all(
      ['json', 'xml'].map((format) => call('Domain.List', ...withToken(), '--format', format))
    )
    expect(xml).toMatchObject({ ok: true })
    expect(xml).toEqual(json)
  })

  it('signs in by password and code, with the given contact', async () => {
    const [{ email, password, code } = { email: '', password: '', code: '' }] = old.accounts
    const signIn = ['--url', old.url, '--email', email, '--password', password]
    expect(await errorOf('User.Detail', ...signIn)).toMatchObject({ code: '50', kind: 'auth' })
    const line = await call('User.Detail', ...signIn, '--code', code ?? '', '--contact', 'admin@example.com')
    expect(line.ok).toBe(true)
    expect(old.log.at(-1)?.userAgent).toMatch(/^Zonedeck\/\d+\.\d+\.\d+ \(admin@example\.com\)$/)
  })

  it("prints the service's refusal in the chosen language", async () => {
    const args = ['Domain.Remove', 'domain_id=1', ...withToken()]
    expect(await errorOf(...args)).toMatchObject({
      action: 'Domain.Remove',
      code: '6',
      kind: 'missing',
      message: '域名 ID 错误'
    })
    const { message, advice } = await errorOf(...args, '--lang', 'en')
    expect([message, advice]).toEqual(['No such domain id', DOMAIN_ID_WRONG.advice.en])
  })

  it('keeps what stands behind the first = of a value', async () => {
    const line = await call('Domain.List', ...withToken())
    const domains = line.ok ? (line.value as { domains: { id: string }[] }).domains : []
    const remark = 'a=b&c 备注'
    await call('Domain.Remark', `domain_id=${domains[0]?.id ?? ''}`, `remark=${remark}`, ...withToken())
    expect(today.log.at(-1)?.params['remark']).toBe(remark)
  })

  it.each([
    ['no action', [], 'argument'],
    ['an unknown action', ['Domain.Explode'], 'action'],
    ['a name of every object', ['constructor'], 'action'],
    ['an unknown option', ['Info.Version', '--frobnicate'], 'argument'],
    ['an unknown format', ['Info.Version', '--format', 'yaml'], 'argument'],
    ['a parameter without a value', ['Domain.Info', 'domain_id'], 'argument'],
    ['a parameter twice', ['Domain.Info', 'domain_id=1', 'domain_id=2'], 'argument'],
    ['an unknown parameter', ['Domain.Info', '__proto__=1'], 'param'],
    ['a missing parameter', ['Record.List'], 'param'],
    ['a number out of bounds', ['Domain.List', 'length=3001'], 'param'],
    ['no number', ['Domain.List', 'length=many'], 'param'],
    ['two sign-ins', ['Info.Version', '--email', 'a@example.com', '--password', 'x'], 'argument'],
    ['a contact that is none', ['Info.Version', '--contact', 'nobody'], 'contact']
  ])('%s is refused, and nothing sent', async (_name, args, code) => {
    const before = today.log.length
    expect(await errorOf(...args, ...withToken())).toMatchObject({ code, kind: 'invalid' })
    expect(today.log.length).toBe(before)
  })

  it('refuses a SecretId, and says what to use, without repeating it', async () => {
    const key = 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA'
    const error = await errorOf('Info.Version', '--url', today.url, '--token', key)
    expect(error).toMatchObject({ code: 'token' })
    expect(error.message).toContain('SecretId')
    expect(JSON.stringify(error)).not.toContain(key)
  })

  it('refuses unencrypted addresses of other machines before anything is sent', async () => {
    const token = ['--token', '1,abcdefgh']
    for (const url of ['http://192.0.2.1/', 'http://dnsapi.cn/', 'http://127.0.0.1.example.com/'])
      expect(await errorOf('Info.Version', '--url', url, ...token)).toMatchObject({ code: 'address' })
  })

  it('sends nothing to another machine without a contact address', async () => {
    const error = await errorOf('Info.Version', '--url', 'https://192.0.2.1/', '--token', '1,abcdefgh')
    expect(error).toMatchObject({ code: 'contact' })
  })

  it('says so when no usable answer comes', async () => {
    const server = await serve((response) => response.writeHead(403).end('<html>no</html>'))
    const error = await errorOf('Info.Version', '--url', server.url, '--token', '1,abcdefgh')
    await server.close()
    expect(error).toMatchObject({ action: 'Info.Version', code: 'http', kind: 'transport' })
  })
})
