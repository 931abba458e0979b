import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { CSP } from '../../../src/main/shell/csp.ts'
import { assetPath, isOurs, registerScheme, respond, serveScheme } from '../../../src/main/shell/scheme.ts'
import * as electron from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))

const ROOT = '/app/out/renderer'

it('has exactly the policy of the security baseline', () => {
  expect(CSP).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'"
  )
})

it('registers a standard, secure scheme that does not bypass the policy', () => {
  registerScheme()
  expect(electron.calls).toContainEqual([
    'registerSchemes',
    [
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
      }
    ]
  ])
})

describe('the path check', () => {
  it.each([
    ['app://zonedeck/', 'index.html'],
    ['app://zonedeck/index.html', 'index.html'],
    ['app://zonedeck/index.html?x=../..#/domains/../7', 'index.html'],
    ['app://zonedeck/assets/index-1a2b.js', 'assets/index-1a2b.js'],
    ['app://zonedeck/assets/%E4%B8%AD.css', 'assets/中.css']
  ])('%s is %s', (url, file) => expect(assetPath(ROOT, url)).toBe(join(ROOT, file)))

  it.each([
    'app://zonedeck/..%2f..%2fpackage.json',
    'app://zonedeck/assets/..%2findex.html',
    'app://zonedeck/%2e%2e/%2e%2e/package.json%00.js',
    'app://zonedeck/assets/..%2F..%2F..%2Fetc%2Fpasswd',
    'app://zonedeck/..%5c..%5cpackage.json',
    'app://zonedeck/assets\\..\\..\\secret',
    'app://zonedeck/%252e%252e%252fsecret',
    'app://zonedeck/C:%2fWindows%2fwin.ini',
    'app://zonedeck/index.html:stream',
    'app://zonedeck/a%00b.js',
    'app://zonedeck/%',
    'app://zonedeck/%ff',
    'app://zonedeck/%c0%ae%c0%ae/secret',
    'app://zonedeck:80/index.html',
    'app://user@zonedeck/index.html',
    'app://user:word@zonedeck/index.html',
    'app://other/index.html',
    'app://zonedeck.evil.example/index.html',
    'app:index.html',
    'app:///index.html',
    'file:///app/out/renderer/index.html',
    'https://zonedeck/index.html',
    'not a url',
    ''
  ])('refuses %j', (url) => expect(assetPath(ROOT, url)).toBeNull())

  it('never leaves the folder, however dots are written', () => {
    for (const dots of ['..', '%2e%2e', '.%2e', '%2E.'])
      for (const slash of ['/', '%2f', '%5c', '//', '/./'])
        for (const depth of [1, 2, 8]) {
          const path = assetPath(ROOT, `app://zonedeck/${`${dots}${slash}`.repeat(depth)}etc/passwd`)
          if (path !== null) expect(path.startsWith(`${ROOT}/`)).toBe(true)
        }
    expect(assetPath(ROOT, 'app://zonedeck/..%2frenderer-other/x.js')).toBeNull()
  })
})

it('knows its own addresses by scheme and host, not by a prefix', () => {
  expect(isOurs('app://zonedeck/index.html')).toBe(true)
  for (const url of [
    'app://zonedeck.evil/',
    'app://zonedeck@evil/',
    'https://zonedeck/',
    'file:///',
    'about:blank',
    ''
  ])
    expect(isOurs(url), url).toBe(false)
})

describe('answers', () => {
  let root: string
  beforeAll(() => {
    root = join(mkdtempSync(join(tmpdir(), 'zonedeck-scheme-')), 'renderer')
    mkdirSync(join(root, 'assets'), { recursive: true })
    writeFileSync(join(root, 'index.html'), '<!doctype html>')
    writeFileSync(join(root, 'assets/a.js'), 'void 0')
    writeFileSync(join(root, 'assets/a.exe'), 'MZ')
    writeFileSync(join(root, '../secret.json'), '{}')
  })
  afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }))

  it.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8']
  ])('%s with its type and the security headers', async (path, type) => {
    serveScheme(root)
    const answer = await electron.protocol.handlers.get('app')!(new Request(`app://zonedeck${path}`))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('content-security-policy')).toBe(CSP)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await answer.text()).length).toBeGreaterThan(0)
  })

  it.each([
    ['GET', '/missing.js'],
    ['GET', '/assets'],
    ['GET', '/assets/a.exe'],
    ['GET', '/..%2fsecret.json'],
    ['POST', '/index.html']
  ])('404 to %s %s, with the policy', async (method, path) => {
    const answer = await respond(root, { method, url: `app://zonedeck${path}` })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
    expect(answer.headers.get('content-security-policy')).toBe(CSP)
  })
})
