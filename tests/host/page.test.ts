import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchFixture, type Running } from './launch-fixture.ts'

let running: Running
beforeAll(async () => {
  running = await launchFixture()
}, 60_000)
afterAll(() => running.app.close())

const logged = async (key: string): Promise<unknown[]> =>
  (await running.log()).flatMap((entry) => (key in entry ? [entry[key]] : []))

test('the page and all it loads come from the app’s protocol handler', async () => {
  const { page } = running
  expect(await page.textContent('#lazy')).toBe('loaded later')
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).color)).toBe(
    'rgb(1, 2, 3)'
  )
  expect((await logged('served')).slice(0, 4).sort()).toEqual([
    'app://fixture/chunk.js',
    'app://fixture/index.html',
    'app://fixture/page.js',
    'app://fixture/style.css'
  ])
})

test('the policy of the response header is in force, trusted types too', async () => {
  const seen = await running.page.evaluate(async () => {
    const violated = new Set<string>()
    const both = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        violated.add(event.effectiveDirective)
        if (violated.size === 2) resolve()
      })
    })
    // A policy lets the text pass trusted types, so that script-src is what refuses the script.
    const factory = Reflect.get(window, 'trustedTypes') as {
      createPolicy: (name: string, rules: object) => { createScript: (text: string) => string }
    }
    const policy = factory.createPolicy('page', { createScript: (text: string) => text })
    const script = document.createElement('script')
    script.text = policy.createScript('window.evil = true')
    document.head.append(script)
    await fetch('https://example.invalid/').catch(() => undefined)
    await both
    let typed = 'allowed'
    try {
      document.body.insertAdjacentHTML('beforeend', '<i></i>')
    } catch (e) {
      typed = (e as Error).name
    }
    return { violated: [...violated].sort(), evil: 'evil' in window, typed }
  })
  expect(seen).toEqual({ violated: ['connect-src', 'script-src-elem'], evil: false, typed: 'TypeError' })
})

test('a navigation that the app prevents leaves the page as it is; one within the app passes', async () => {
  const { page } = running
  await page.evaluate(() => {
    Reflect.set(window, 'mark', 1)
    location.href = 'https://example.invalid/away'
  })
  await expect.poll(() => logged('will-navigate')).toEqual(['https://example.invalid/away'])
  expect(await page.evaluate(() => Reflect.get(window, 'mark') as number)).toBe(1)
  await page.evaluate(() => {
    location.href = '/index.html?again'
  })
  await page.waitForURL(/again$/)
  expect(await logged('will-navigate')).toEqual([
    'https://example.invalid/away',
    'app://fixture/index.html?again'
  ])
  await page.evaluate(() => {
    location.href = '/leave'
  })
  await expect.poll(() => logged('will-redirect')).toEqual(['app://elsewhere/'])
  expect(await page.textContent('h1')).toBe('Fixture')
})

test('a frame is asked about and gets no API', async () => {
  const { page } = running
  const has = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    frame.src = '/inner.html'
    document.body.append(frame)
    await loaded
    return {
      own: 'fixture' in window,
      inner: frame.contentWindow !== null && 'fixture' in frame.contentWindow
    }
  })
  expect(has).toEqual({ own: true, inner: false })
  expect(await logged('will-frame-navigate')).toContain('app://fixture/inner.html')
  expect(await logged('will-navigate')).not.toContain('app://fixture/inner.html')
})

test('windows that the page opens are put to the app, by script and by link', async () => {
  const { page, app } = running
  expect(await page.evaluate(() => window.open('https://example.invalid/script'))).toBeNull()
  await page.click('#out')
  await expect
    .poll(() => logged('open'))
    .toEqual(['https://example.invalid/script', 'https://example.invalid/link'])
  expect(app.windows()).toHaveLength(1)
})

test('permissions are put to the app’s handlers', async () => {
  const { page } = running
  const answers = await page.evaluate(async () => {
    const nameOf = (work: () => Promise<unknown>): Promise<string> =>
      work().then(
        () => 'granted',
        (e: unknown) => (e as Error).name
      )
    return {
      notifications: await Notification.requestPermission(),
      camera: await nameOf(() => navigator.mediaDevices.getUserMedia({ video: true })),
      location: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(resolve, ({ code }) => resolve(code))
      }),
      paste: await nameOf(() => navigator.clipboard.readText()),
      copy: await nameOf(() => navigator.clipboard.writeText('copied')),
      query: (await navigator.permissions.query({ name: 'geolocation' })).state
    }
  })
  expect(answers).toEqual({
    notifications: 'denied',
    camera: 'NotAllowedError',
    location: 1,
    paste: 'NotAllowedError',
    copy: 'granted',
    query: 'denied'
  })
  expect(await logged('asked')).toEqual([
    'notifications',
    'media',
    'geolocation',
    'clipboard-read',
    'clipboard-sanitized-write'
  ])
  expect(await running.log()).toContainEqual({ checked: 'geolocation', origin: 'app://fixture/' })
})

test('window: size of the page, title, theme, reload', async () => {
  const { page, app } = running
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 640])
  const handle = await app.browserWindow(page)
  await expect.poll(() => handle.evaluate((w) => w.getTitle())).toBe('Fixture page')
  await handle.evaluate((w) => w.setSize(700, 500))
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([700, 500])
  const isDark = (): Promise<boolean> =>
    page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  expect(await isDark()).toBe(false)
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  })
  await expect.poll(isDark).toBe(true)
  await page.reload()
  expect(await page.evaluate(() => window.fixture.invoke('echo', 'again'))).toBe('again')
})
