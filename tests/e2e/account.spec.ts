import { expect, test } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { button, choose, CONTACT, dialog, field, noteAt, signIn, toast } from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

const area = ({ page, words }: OpenApp) =>
  page.getByRole('navigation', { name: words.frame.nav }).getByRole('link', { name: words.account.title })
const tab = ({ page, words }: OpenApp, name: 'profile' | 'security' | 'log') =>
  page
    .getByRole('navigation', { name: words.account.tabs.label })
    .getByRole('link', { name: words.account.tabs[name] })

test.describe.serial('the account in 2012, signed in with a password', () => {
  let service: Sandbox
  let app: OpenApp

  test.beforeAll(async () => {
    service = await startSandbox({ scenario: 'people', dialect: '2012' })
    app = await openApp({ service: service.url })
    const { form } = app.words.welcome
    await choose(app, 'password')
    await field(app, form.email).fill(service.accounts[0]!.email)
    await field(app, form.password).fill(service.accounts[0]!.password)
    await field(app, form.contact).fill(CONTACT)
    await button(app, form.submit).click()
    await app.page.getByRole('grid', { name: app.words.domains.list }).waitFor()
    await area(app).click()
  })
  test.afterAll(async () => {
    await app.close()
    await service.stop()
  })
  test.afterEach(() => {
    expect(app.complaints).toEqual([])
    expect(service.log.filter(({ code }) => code === '-1')).toEqual([])
    expect(service.breaches).toMatchObject({ refusedAgain: 0, unchanged: 0 })
  })

  test('shows its profile and changes it', async () => {
    await expect(app.page.getByText('李晓明')).toBeVisible()
    await expect(app.page.getByText('139••••0000')).toBeVisible()
    await button(app, 'Edit profile').click()
    await field(app, 'Mobile number').fill('12')
    await button(app, 'Save changes').click()
    await expect(noteAt(app, 'Mobile number')).toContainText('The mobile number is wrong')
    await field(app, 'Mobile number').fill('13911112222')
    await field(app, 'Form of address').fill('李 老师')
    await button(app, 'Save changes').click()
    await expect(toast(app, 'Profile updated')).toBeVisible()
    await expect(app.page.getByText('李 老师')).toBeVisible()
    expect(service.log.findLast(({ action }) => action === 'User.Modify')?.params).not.toHaveProperty('im')
  })

  test('verifies the new number by a text message', async () => {
    await button(app, 'Get the text to send').click()
    const code = (await app.page.locator('.code').innerText()).trim()
    await button(app, 'Sent; check the result').click()
    await expect(app.page.getByText('has not arrived')).toBeVisible()
    expect(service.state.receiveSms('13911112222', code)).toBe(true)
    await button(app, 'Sent; check the result').click()
    await expect(toast(app, 'Mobile number verified')).toBeVisible()
  })

  test('changes its password and its address without signing in again', async () => {
    await tab(app, 'security').click()
    const [account] = service.accounts
    await field(app, 'Current password').first().fill(account!.password)
    await field(app, 'New password').fill('a quite different one')
    await field(app, 'New password again').fill('a quite different one')
    await button(app, 'Change password').click()
    await expect(toast(app, 'Password changed')).toBeVisible()
    await field(app, 'New e-mail address').fill('moved@zonedeck.example')
    await field(app, 'Current password').last().fill('a quite different one')
    await button(app, 'Change address').click()
    const sure = dialog(app, /Change the address/)
    await expect(button(app, 'Change address', sure)).toBeDisabled()
    await sure.getByRole('textbox').fill('moved@zonedeck.example')
    await button(app, 'Change address', sure).click()
    await expect(toast(app, 'Address changed to m•••@zonedeck.example')).toBeVisible()
    await tab(app, 'log').click()
    await expect(app.page.getByRole('grid', { name: 'Log of the account' })).toContainText('修改用户资料')
    await app.page.getByRole('search').getByRole('textbox').fill('登陆')
    await expect(app.page.getByRole('grid')).not.toContainText('修改用户资料')
  })
})

test('what DNSPod has closed leads to its console, and is asked for once', async () => {
  const service = await startSandbox({ scenario: 'people', dialect: 'today' })
  const app = await openApp({ service: service.url, locale: 'zh-CN' })
  await signIn(app, service.accounts[0])
  await area(app).click()
  await tab(app, 'security').click()
  await field(app, '当前密码').first().fill('old one')
  await field(app, '新密码').fill('a quite different one')
  await field(app, '再次输入新密码').fill('a quite different one')
  await button(app, '修改密码').click()
  await expect(app.page.getByText('DNSPod 已停用这项功能')).toBeVisible()
  await expect(
    button(app, '打开 DNSPod 控制台', app.page.getByRole('region', { name: '修改密码' }))
  ).toBeVisible()
  forgetLog(service)
  await tab(app, 'profile').click()
  await tab(app, 'security').click()
  await expect(app.page.getByText('DNSPod 已停用这项功能')).toBeVisible()
  expect(actions(service)).not.toContain('Userpasswd.Modify')
  expect(app.complaints).toEqual([])
  await app.close()
  await service.stop()
})
