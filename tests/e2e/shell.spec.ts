import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { LINKS } from '../../src/shared/model/app.ts'
import { launch } from './launch.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { gridOf } from './support/grid.ts'
import { button, choose, enterSandbox, goTo } from './support/pages.ts'

test.describe.serial('the shell around the page', () => {
  const userData = newFolder()
  let app: OpenApp

  test.beforeAll(async () => {
    app = await openApp({ userData })
  })
  test.afterAll(async () => {
    await app.close()
    removeFolder(userData)
  })

  const visible = (): Promise<boolean[]> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible()))

  test('links are opened outside, by name and https only', async () => {
    await app.electron.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = (url) => {
        opened.push(url)
        return Promise.resolve()
      }
    })
    const opened = (): Promise<unknown> =>
      app.electron.evaluate(() => Reflect.get(globalThis, 'opened') as unknown)
    await button(app, 'Where to get it').click()
    await expect.poll(opened).toEqual([LINKS.tokens])
    const answer = await app.page.evaluate(() =>
      // What a page taken over might try; the types would not let it.
      (window as unknown as Page).zonedeck.call('app:open-link', 'https://example.com/')
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENT' } })
    expect(await opened()).toEqual([LINKS.tokens])
  })

  test('closing the window keeps the app in the tray, its work and its page going', async () => {
    await choose(app, 'sandbox')
    await enterSandbox(app)
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    expect(await visible()).toEqual([false])
    expect(await app.page.evaluate(() => document.title)).toContain('Zonedeck')
  })

  test('a second start shows the window of the first, and ends', async () => {
    await expect(launch({ userData })).rejects.toThrow()
    await expect.poll(visible).toEqual([true])
    // Said once, in the app.
    await expect(app.page.getByText('Zonedeck keeps running in the tray.')).toBeVisible()
    await app.page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Dismiss' }).click()
    await expect(app.page.getByText('Zonedeck keeps running in the tray.')).toHaveCount(0)
    await gridOf(app.page).expectCount(40)
  })

  test('the page goes nowhere and opens nothing', async () => {
    const before = app.page.url()
    expect(await app.page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
    await app.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      document.body.append(link)
      link.click()
      link.target = '_blank'
      link.click()
      link.remove()
      location.assign('https://example.com/')
    })
    await goTo(app, 'settings')
    await expect(app.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    expect(new URL(app.page.url()).origin).toBe(new URL(before).origin)
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    await goTo(app, 'domains')
  })

  test('the content security policy stops inline code, eval, HTML strings, frames and foreign requests', async () => {
    let requests = 0
    const foreign = createServer((_request, response) => {
      requests++
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.end('{}')
    })
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
    const { port } = foreign.address() as AddressInfo
    const seen = await app.page.evaluate(async (url) => {
      const violated: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
      const name = (error: unknown): string => (error instanceof Error ? error.name : String(error))
      // From a timer, for what runs inside a debugger's evaluation is let through.
      const late = <T>(run: () => T): Promise<T | string> =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(run())
            } catch (error) {
              resolve(name(error))
            }
          })
        })
      const script = document.createElement('script')
      const inline = await late(() => {
        script.append('document.documentElement.dataset.inline = "ran"')
        document.head.append(script)
        return document.documentElement.dataset['inline'] ?? 'did not run'
      })
      const evaluated = await late((): unknown => (0, eval)('1 + 1'))
      const html = await late(() => {
        document.createElement('div').innerHTML = '<b>x</b>'
        return 'was set'
      })
      const fetched = await fetch(url).then(() => 'fetched', name)
      const frame = document.createElement('iframe')
      frame.src = url
      const framed = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
      document.body.append(frame)
      await framed
      const image = new Image()
      const pictured = new Promise((resolve) => {
        image.addEventListener('load', () => resolve('loaded'))
        image.addEventListener('error', () => resolve('refused'))
      })
      image.src = `${url}/picture.png`
      const picture = await pictured
      script.remove()
      frame.remove()
      return { inline, evaluated, html, fetched, picture, violated }
    }, `http://127.0.0.1:${port}`)
    foreign.close()
    foreign.closeAllConnections()
    expect(seen).toMatchObject({
      inline: 'did not run',
      evaluated: 'EvalError',
      html: 'TypeError',
      fetched: 'TypeError',
      picture: 'refused'
    })
    // Trusted types stop the inline script before script-src has its turn.
    expect([...new Set(seen.violated)].sort()).toEqual([
      'connect-src',
      'frame-src',
      'img-src',
      'require-trusted-types-for'
    ])
    expect(requests).toBe(0)
  })

  test('the page has one door with two handles, and nothing of Node', async () => {
    const found = await app.page.evaluate(() => {
      const { zonedeck } = window as unknown as Page
      const nodes = [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        '__dirname',
        'setImmediate',
        'electron'
      ]
      Reflect.set(zonedeck, 'call', () => 'mine')
      Reflect.set(zonedeck, 'more', 1)
      return {
        keys: Object.keys(zonedeck).sort(),
        kinds: [typeof zonedeck.call, typeof zonedeck.on],
        nodes: nodes.filter((name) => name in window)
      }
    })
    expect(found).toEqual({ keys: ['call', 'on'], kinds: ['function', 'function'], nodes: [] })
  })

  test('hostile calls are refused with a code, and nothing runs', async () => {
    const hostile = await app.page.evaluate(async () => {
      const { zonedeck } = window as unknown as Page
      const id = 'abcdefabcdefabcdefabcdef'
      const tries: Record<string, unknown[]> = {
        'unknown channel': ['app:quit'],
        'channel of the prototype': ['__proto__'],
        'no channel': [],
        'channel that is no text': [{ toString: () => 'app:state' }],
        'too many arguments': ['app:state', 1],
        'too few arguments': ['domains:star', id],
        'a string of 1 MB': ['domains:remark', id, id, 'x'.repeat(1_000_000)],
        'wrong types': ['domains:star', id, id, 'yes'],
        'an object for an id': ['accounts:switch', { id }],
        'a path for an id': ['domains:cached', '../../etc/passwd'],
        'a name of the prototype for an id': ['domains:cached', 'constructor'],
        'unknown settings': ['app:set-settings', { autoLaunch: true }],
        'prototype keys': ['app:set-settings', JSON.parse('{"__proto__": {"polluted": true}}')],
        'prototype keys inside': [
          'app:set-settings',
          { tables: JSON.parse('{"__proto__": {"widths": {}, "hidden": []}}') }
        ],
        'deep nesting': ['app:set-settings', { tables: { a: { b: { c: { d: { e: { f: { g: {} } } } } } } } }],
        'not a number': ['app:set-settings', { tables: { a: { widths: { b: NaN }, hidden: [] } } }]
      }
      const answers: Record<string, unknown> = {}
      for (const [name, args] of Object.entries(tries))
        answers[name] = await Promise.resolve()
          .then(() => zonedeck.call(...args))
          .then(
            (answer) => answer.error?.code ?? 'done',
            (error: unknown) => `threw ${String(error)}`
          )
      const listeners = ['app:state', '__proto__', 'app:changed'].map((event) => {
        try {
          zonedeck.on(event, event === 'app:changed' ? 'no function' : () => undefined)
          return 'listens'
        } catch (error) {
          return error instanceof Error ? 'threw' : 'odd'
        }
      })
      const state = await zonedeck.call('app:state')
      return { answers, listeners, works: state.ok, polluted: 'polluted' in {} }
    })
    expect(
      Object.values(hostile.answers).filter((code) => code !== 'BAD_ARGUMENT'),
      JSON.stringify(hostile.answers)
    ).toEqual([])
    expect(hostile).toMatchObject({ listeners: ['threw', 'threw', 'threw'], works: true, polluted: false })
    expect(await app.electron.evaluate(() => 'polluted' in {})).toBe(false)
  })

  test('with the setting off, closing the window ends the app', async () => {
    await goTo(app, 'settings')
    await app.page.getByRole('switch', { name: 'Stay in the tray when the window is closed' }).press('Space')
    await expect(app.page.getByRole('switch')).not.toBeChecked()
    const ended = new Promise<void>((resolve) => app.electron.once('close', () => resolve()))
    await app.electron.evaluate(({ BrowserWindow }) => {
      setTimeout(() => BrowserWindow.getAllWindows()[0]?.close())
    })
    await ended
  })
})

/** The page's window as a page taken over sees it: without types. */
interface Page {
  zonedeck: {
    call: (...args: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>
    on: (event: unknown, listener: unknown) => () => void
  }
}
