import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createScrubber, openLog } from '../../../src/main/log.ts'

describe('scrubbing', () => {
  const PASSWORD = 'p&ss "w/rd" 密码'

  it('blots out an announced value in every shape it travels in', () => {
    const { hide, scrub } = createScrubber()
    hide(PASSWORD)
    const text = [
      PASSWORD,
      encodeURIComponent(PASSWORD),
      new URLSearchParams({ x: PASSWORD }).toString(),
      JSON.stringify({ x: PASSWORD }),
      Buffer.from(PASSWORD).toString('base64')
    ].join('\n')
    const clean = scrub(text)
    expect(clean.match(/\[hidden\]/g)).toHaveLength(5)
    expect(clean).not.toMatch(/w%2Frd|w\/rd|密码|%E5%AF/)
  })

  it.each([
    ['a request body', 'login_token=13490%2C6b5976c68aba5b14a0558b77c17c3932&format=json', '6b5976'],
    ['a token', 'using 13490,6b5976c68aba5b14a0558b77c17c3932 now', '6b5976'],
    ['an e-mail address', 'User-Agent Zonedeck/0.1.0 (someone@example.com)', 'someone'],
    ['an encoded address', 'login_email=some.one%40example.com&x=1', 'some.one'],
    ['a password', 'login_password=hunter2&format=json', 'hunter2'],
    ['a D-token code', 'login_code=123456&login_remember=yes', '123456'],
    ['a D-token cookie', 'Cookie: t423255=0123456789abcdef; path=/', '0123456789abcdef']
  ])('blots out %s that nobody announced', (_what, text, secret) => {
    expect(createScrubber().scrub(text)).not.toContain(secret)
  })

  it('leaves the rest readable', () => {
    const text = 'Domain.List: 200 in 35 ms, 9,000 domains, code 1'
    expect(createScrubber().scrub(text)).toBe(text)
  })
})

describe('the file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zonedeck-log-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('holds messages and errors with their stack, scrubbed', () => {
    const { hide, scrub } = createScrubber()
    hide('correct horse')
    const log = openLog(folder, scrub, false)
    log.info('started')
    log.error('failed', new Error('bad correct horse for a@example.com'))
    log.warn('detail', { token: 'correct horse' })
    const text = readFileSync(join(folder, 'main.log'), 'utf8')
    expect(text).toContain('started')
    expect(text).toMatch(/failed Error: bad \[hidden\] for \[e-mail\]\n\s+at /)
    expect(text).not.toContain('correct horse')
  })

  it('stays small: an older file beside it, no more', () => {
    const log = openLog(folder, (text) => text, false)
    const line = 'x'.repeat(10_000)
    for (let i = 0; i < 350; i++) log.info(line)
    const names = readdirSync(folder)
    expect(names.toSorted()).toEqual(['main.log', 'main.old.log'])
    for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThan(1.1 * 1024 * 1024)
  })

  it('a folder that cannot be written costs nothing but the log', () => {
    writeFileSync(join(folder, 'a-file'), '')
    const log = openLog(join(folder, 'a-file/logs'), (text) => text, false)
    expect(() => log.error('lost')).not.toThrow()
  })
})
