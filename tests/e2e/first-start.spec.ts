import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { newFolder, openApp, removeFolder, type OpenApp } from './support/app.ts'
import { gridOf } from './support/grid.ts'
import {
  button,
  choose,
  CONTACT,
  enterSandbox,
  field,
  noteAt,
  PASSPHRASE,
  signIn,
  stateLine,
  submitToken,
  unlock
} from './support/pages.ts'
import { actions } from './support/service.ts'

let service: Sandbox
let app: OpenApp
let userData: string
test.beforeEach(() => {
  userData = newFolder()
})
test.afterEach(async () => {
  await app.close()
  removeFolder(userData)
})

const open = async (options: Parameters<typeof openApp>[0] = {}): Promise<void> => {
  app = await openApp({ userData, ...options })
}

test('without an account: the sandbox opens with its 40 domains', async () => {
  await open({ locale: 'zh-CN' })
  await enterSandbox(app)
  const list = gridOf(app.page)
  await list.expectCount(40)
  await expect(list.row('yunshan-tea.example')).toContainText('云山茶业')
  await expect(list.row('中文示例.测试')).toContainText('xn--fiq26an69bm6r.xn--0zwm56d')
  await expect(stateLine(app)).toContainText('在线')
  await expect(stateLine(app)).toContainText('沙盒')
  expect(app.complaints).toEqual([])
})

test.describe('with a service of today', () => {
  test.beforeEach(async () => {
    service = await startSandbox({ scenario: 'tiny' })
  })
  test.afterEach(() => service.stop())

  test('a DNSPod token signs in; the contact address is asked for once and sent as the document wants', async () => {
    const token = service.accounts[0]?.token ?? ''
    await open({ service: service.url })
    await field(app, 'ID and token').fill(token)
    await field(app, 'Contact e-mail').fill('not an address')
    await button(app, 'Sign in').click()
    await expect(noteAt(app, 'Contact e-mail')).toContainText('no e-mail address')
    expect(actions(service)).toEqual([])

    await field(app, 'Contact e-mail').fill(CONTACT)
    await button(app, 'Sign in').click()
    await gridOf(app.page).expectCount(2)
    expect(actions(service)[0]).toBe('User.Detail')
    for (const { userAgent, method } of service.log) {
      expect(userAgent).toMatch(/^Zonedeck\/\S+ \(ops@example\.com\)$/)
      expect(method).toBe('POST')
    }

    await app.page.getByRole('button', { name: app.words.frame.account.switcher }).click()
    await button(app, 'Add an account').click()
    await expect(field(app, 'ID and token')).toBeVisible()
    await expect(field(app, 'Contact e-mail')).toHaveCount(0)
    expect(app.complaints).toEqual([])
  })

  test('a wrong token: said at the field, one request, nothing more after a restart', async () => {
    const token = `${service.accounts[0]?.token.split(',')[0] ?? ''},${'0'.repeat(32)}`
    await open({ service: service.url })
    await submitToken(app, { token, passphrase: PASSPHRASE })
    await expect(noteAt(app, 'ID and token')).toContainText('Sign-in failed')
    await expect(field(app, 'ID and token')).toHaveAttribute('aria-invalid', 'true')
    expect(actions(service)).toEqual(['User.Detail'])
    // The same once more: the law of the service is that refused credentials are not sent again by themselves.
    await app.close()
    await open({ service: service.url })
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(actions(service)).toEqual(['User.Detail'])
  })

  test('a token that stops working stops everything, also after a restart, until a person renews it', async () => {
    const account = service.accounts[0]
    if (!account) throw new Error('the scenario has no account')
    await open({ service: service.url })
    await signIn(app, account, { passphrase: PASSPHRASE })
    const token = account.token
    account.token = `${token.split(',')[0] ?? ''},${'f'.repeat(32)}`
    service.log.length = 0
    await button(app, 'Refresh').click()
    await expect(stateLine(app)).toContainText('Stopped')
    await expect(
      app.page.getByText('Signing in to “t•••@zonedeck.example” failed', { exact: false })
    ).toBeVisible()
    expect(service.log).toHaveLength(1)

    await app.close()
    await open({ service: service.url })
    await unlock(app)
    await gridOf(app.page).expectCount(2)
    await expect(stateLine(app)).toContainText('Stopped')
    await expect(button(app, 'Add domain')).toBeDisabled()
    await button(app, 'Refresh').click()
    await expect(app.page.getByText('stopped', { exact: false }).first()).toBeVisible()
    expect(service.log).toHaveLength(1)
    expect(service.breaches.refusedAgain).toBe(0)

    await app.page.getByRole('button', { name: 'Renew credentials', exact: true }).click()
    await field(app, 'New ID and token').fill(account.token)
    await button(app, 'Check and save').click()
    await expect(stateLine(app)).toContainText('Online')
    await expect(button(app, 'Add domain')).toBeEnabled()
  })

  test('a Tencent Cloud SecretId is recognised, explained, and sent to nobody', async () => {
    await open({ service: service.url })
    await submitToken(app, { token: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE' })
    await expect(noteAt(app, 'ID and token')).toContainText('SecretId')
    await expect(noteAt(app, 'ID and token').getByRole('button')).toHaveText('Open the token page')
    expect(actions(service)).toEqual([])
  })
})

test.describe('with a service of 2012', () => {
  test.beforeEach(async () => {
    service = await startSandbox({ scenario: 'dtoken', dialect: '2012' })
  })
  test.afterEach(() => service.stop())

  test('e-mail, password and the code of the D-token, which is not asked for again', async () => {
    const account = service.accounts[0]
    if (!account?.code) throw new Error('the scenario has no D-token')
    await open({ service: service.url })
    await choose(app, 'password')
    await field(app, 'E-mail').fill(account.email)
    await field(app, 'Password').fill(account.password)
    await field(app, 'Contact e-mail').fill(CONTACT)
    await app.page.getByText('Encrypt with a passphrase').click()
    await field(app, 'Passphrase').fill(PASSPHRASE)
    await field(app, 'Once more').fill(PASSPHRASE)
    await button(app, 'Sign in').click()
    await field(app, 'D-token code').fill('111111')
    await button(app, 'Verify').click()
    await expect(noteAt(app, 'D-token code')).toContainText('code')
    await field(app, 'D-token code').fill(account.code)
    await button(app, 'Verify').click()
    await gridOf(app.page).expectCount(3)
    expect(service.log.filter(({ params }) => params['login_code'] !== undefined)).toHaveLength(2)

    await app.close()
    await open({ service: service.url })
    await unlock(app)
    await gridOf(app.page).expectCount(3)
    await expect(stateLine(app)).toContainText('Online')
    const last = service.log.at(-1)
    expect(last?.cookie).toBe(true)
    expect(last?.params['login_code']).toBeUndefined()
  })
})
