import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../../../src/sandbox/index.ts'
import { call, code, domainId, open, send, temporaryFolder } from './client.ts'

let folder = ''
let stateFile = ''
beforeEach(async () => {
  folder = await temporaryFolder()
  stateFile = join(folder, 'state.json')
})

describe('a state file', () => {
  it('keeps everything over a restart, which remembers its scenario and dialect', async () => {
    const first = await open({ stateFile, scenario: 'dtoken', dialect: '2012' })
    const domain_id = domainId(first, 'guarded.example')
    const { email, password, code: login_code } = first.accounts[0]!
    const signIn = { login_email: email, login_password: password, format: 'json' }
    const reply = await send(first, 'Domain.Remark', {
      ...signIn,
      login_code: login_code!,
      domain_id,
      remark: '留下'
    })
    const cookie = reply.headers.get('set-cookie')!.split(';')[0]!
    await call(first, 'Domain.Create', { domain: 'kept.example' })
    const snapshot = structuredClone(first.state.snapshot())
    await first.stop()

    const second = await startSandbox({ stateFile })
    try {
      expect(second).toMatchObject({ scenario: 'dtoken', dialect: '2012', damagedFile: null })
      expect(second.state.snapshot()).toEqual(snapshot)
      const info = await send(second, 'Domain.Info', { ...signIn, domain_id }, { Cookie: cookie })
      expect(JSON.parse(info.text).domain.remark).toBe('留下')
      // Ids go on where they ended.
      const { domain } = await call(second, 'Domain.Create', { domain: 'next.example' })
      expect(Number(domain['id'])).toBeGreaterThan(second.state.find('kept.example')!.id)
    } finally {
      await second.stop()
    }
  })

  it('is written soon after a change, not only at the end', async () => {
    const sandbox = await open({ stateFile })
    await call(sandbox, 'Domain.Create', { domain: 'soon.example' })
    await expect
      .poll(() => readFile(stateFile, 'utf8').catch(() => ''), { timeout: 5000 })
      .toContain('soon.example')
    expect(await readdir(folder)).toEqual(['state.json'])
  })

  it('holds no credential', async () => {
    const sandbox = await open({ stateFile, scenario: 'dtoken', dialect: '2012' })
    const { email, password, token, code: login_code } = sandbox.accounts[0]!
    const form = { login_email: email, login_password: password, login_code: login_code! }
    const reply = await send(sandbox, 'Info.Version', form)
    const cookie = reply.headers.get('set-cookie')!.split(/[=;]/)[1]!
    await sandbox.stop()
    const content = await readFile(stateFile, 'utf8')
    for (const secret of [password, token, token.split(',')[1]!, cookie])
      expect(content).not.toContain(secret)
  })

  it('of the first version is read, though it lacks what came later', async () => {
    const first = await open({ stateFile, scenario: 'dtoken' })
    await call(first, 'Domain.Create', { domain: 'kept.example' })
    await first.stop()
    const { monitoring, ...old } = JSON.parse(await readFile(stateFile, 'utf8'))
    expect(monitoring).toEqual({ monitors: [], downs: [], targets: [] })
    const later = ['telephoneVerified', 'verifying', 'passwordHash', 'urlInChina', 'contacts']
    const share = ({ userId, mode }: { userId: number; mode: string }) => ({ userId, mode })
    const asThen = JSON.stringify(old, (name, value) =>
      later.includes(name) ? undefined : name === 'shares' ? value.map(share) : value
    )
    await writeFile(stateFile, asThen)

    const second = await open({ stateFile, scenario: 'dtoken' })
    expect(second.damagedFile).toBeNull()
    expect(await code(second, 'Domain.Info', { domain: 'kept.example' })).toBe('1')
    const shown = await call(second, 'Domainshare.List', {
      domain_id: domainId(second, 'guarded.example')
    })
    expect(shown.share).toEqual([{ share_to: second.accounts[1]!.email, mode: 'rw', status: 'enabled' }])
    expect((await call(second, 'Monitor.Userdesc')).status.code).toBe('1')
  })

  it.each(['', '{"scenario":"tiny"', '{"scenario":"tiny","dialect":"today"}', '[]'])(
    'that is damaged (%j) is set aside, and the scenario begins anew',
    async (content) => {
      await writeFile(stateFile, content)
      const sandbox = await open({ stateFile })
      expect(sandbox.damagedFile).toBe(`${stateFile}.damaged`)
      expect(await readFile(`${stateFile}.damaged`, 'utf8')).toBe(content)
      expect(await code(sandbox, 'Domain.List')).toBe('1')
    }
  )

  it('of another scenario or dialect is refused, and left alone', async () => {
    const sandbox = await open({ stateFile })
    await sandbox.stop()
    const content = await readFile(stateFile, 'utf8')
    await expect(startSandbox({ stateFile, scenario: 'empty' })).rejects.toThrow('holds scenario "tiny"')
    await expect(startSandbox({ stateFile, dialect: '2012' })).rejects.toThrow('dialect of today')
    expect(await readFile(stateFile, 'utf8')).toBe(content)
  })
})
