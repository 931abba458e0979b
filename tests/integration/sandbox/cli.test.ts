import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AGENT, temporaryFolder } from './client.ts'

const CLI = resolve(import.meta.dirname, '../../../src/sandbox/cli.ts')

interface Run {
  /** Resolves with the first line of standard output. */
  ready: Promise<string>
  /** Resolves with everything, once it has ended. */
  ended: Promise<{ status: number | null; out: string; err: string }>
  stop: (signal: NodeJS.Signals) => void
}

const run = (...args: string[]): Run => watch(process.execPath, [CLI, ...args])

function watch(command: string, args: string[]): Run {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (out.includes('\n')) resolve(out)
    })
  })
  const ended = new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, out, err }))
  })
  return { ready, ended, stop: (signal) => void child.kill(signal) }
}

// Each test starts up to three processes, on a machine that may be busy with others.
describe('npm run sandbox', { timeout: 30_000 }, () => {
  it('prints one line of JSON, serves what it says, and stops when asked', async () => {
    const state = join(await temporaryFolder(), 'state.json')
    const { ready, ended, stop } = run('--dialect', '2012', '--scenario', 'dtoken', '--state', state)
    const line = JSON.parse(await ready)
    expect(line).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      dialect: '2012',
      scenario: 'dtoken',
      accounts: [
        expect.objectContaining({ name: 'try', code: expect.stringMatching(/^\d{6}$/) }),
        {
          name: 'partner',
          email: expect.stringContaining('@'),
          password: expect.any(String),
          token: expect.stringMatching(/^\d+,[0-9a-f]{32}$/)
        }
      ]
    })
    const response = await fetch(`${line.url}/Info.Version`, {
      method: 'POST',
      headers: { 'User-Agent': AGENT },
      body: new URLSearchParams({ login_token: line.accounts[0].token, format: 'json' })
    })
    expect((await response.json()).status.code).toBe('1')
    stop('SIGTERM')
    expect(await ended).toMatchObject({ status: 0, err: '' })
    expect(JSON.parse(await readFile(state, 'utf8')).scenario).toBe('dtoken')
  })

  it('does not offer a password that was changed', async () => {
    const state = join(await temporaryFolder(), 'state.json')
    const args = ['--dialect', '2012', '--scenario', 'people', '--state', state]
    const first = run(...args)
    const { url, accounts } = JSON.parse(await first.ready)
    const [{ token, password: old_password }] = accounts
    await fetch(`${url}/Userpasswd.Modify`, {
      method: 'POST',
      headers: { 'User-Agent': AGENT },
      body: new URLSearchParams({ login_token: token, old_password, new_password: 'changed-since' })
    })
    first.stop('SIGTERM')
    await first.ended
    const second = run(...args)
    const [changed, other] = JSON.parse(await second.ready).accounts
    expect(changed).toEqual({ name: 'try', email: accounts[0].email, token })
    expect(other).toEqual(accounts[1])
    second.stop('SIGTERM')
    await second.ended
  })

  it('takes the port it is given, says so when it is taken, and stops at Ctrl-C', async () => {
    const first = run('--scenario', 'tiny')
    const { port } = new URL(String(JSON.parse(await first.ready).url))
    const second = await run('--scenario', 'tiny', '--port', port).ended
    expect(second).toMatchObject({ status: 1, out: '' })
    expect(second.err).toMatch(/^The sandbox could not start: .*EADDRINUSE.*\.\n$/)
    first.stop('SIGINT')
    expect((await first.ended).status).toBe(0)
    const third = run('--scenario', 'tiny', '--port', port)
    expect(new URL(String(JSON.parse(await third.ready).url)).port).toBe(port)
    third.stop('SIGINT')
    await third.ended
  })

  it.skipIf(process.platform === 'win32')('stops with npm, whose shell swallows the signal', async () => {
    const { ready, ended, stop } = watch('npm', ['run', '--silent', 'sandbox', '--', '--scenario', 'tiny'])
    const { url } = JSON.parse(await ready)
    stop('SIGTERM')
    // Standard output stays open as long as the sandbox runs.
    await ended
    await expect(fetch(String(url))).rejects.toThrow()
  })

  it.each([
    [['--port', 'many'], '--port must be a number from 0 to 65535.\n'],
    [['--port', '70000'], '--port must be a number from 0 to 65535.\n'],
    [['--dialect', '2013'], '--dialect must be 2012 or today.\n'],
    [['--scenario', 'toString'], expect.stringMatching(/^--scenario must be one of default, tiny, .*\.\n$/)],
    [['--colour', 'red'], "Unknown option '--colour'.\n"],
    [['extra'], expect.stringMatching(/^Unexpected argument 'extra'\..*\n$/)]
  ])('refuses %j with a sentence and exit code 2', async (args, err) => {
    expect(await run(...args).ended).toEqual({ status: 2, out: '', err })
  })
})
