import { expect, test } from '@playwright/test'
import type { Dialect } from '../../src/shared/api/spec.ts'
import { startSandbox, type Sandbox } from '../../src/sandbox/index.ts'
import { openApp, type OpenApp } from './support/app.ts'
import { gridOf } from './support/grid.ts'
import { button, field, noteAt, signIn } from './support/pages.ts'
import { actions, forgetLog } from './support/service.ts'

const LOST = 'lost-and-found.example'

async function open(
  dialect: Dialect
): Promise<{ app: OpenApp; service: Sandbox; close: () => Promise<void> }> {
  const service = await startSandbox({ scenario: 'people', dialect })
  const app = await openApp({ service: service.url })
  await signIn(app, service.accounts[0])
  return {
    app,
    service,
    async close() {
      await app.close()
      await service.stop()
    }
  }
}

test('a domain of another account is retrieved in three steps, from where it could not be added', async () => {
  const { app, service, close } = await open('2012')
  const { page } = app
  await gridOf(page).expectCount(2)
  await button(app, 'Add domain').click()
  await field(app, 'Domain').fill(LOST)
  await page.keyboard.press('Enter')
  await expect(noteAt(app, 'Domain')).toContainText('The domain belongs to another account')
  await button(app, 'Retrieve this domain').click()

  await expect(field(app, 'Domain')).toHaveValue(LOST)
  forgetLog(service)
  await field(app, 'Domain').fill('lost-and-locked.example')
  await page.keyboard.press('Enter')
  await expect(noteAt(app, 'Domain')).toContainText('A locked domain cannot be retrieved')
  await field(app, 'Domain').fill(LOST)
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: `admin@${LOST}` }).check()
  await button(app, 'Send code').click()
  await expect(page.getByText(`A code was sent to admin@${LOST}`)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Can be sent again in/ })).toBeVisible()

  const code = service.inbox.at(-1)?.code ?? ''
  await field(app, 'Code').fill(code === '000000' ? '111111' : '000000')
  await page.keyboard.press('Enter')
  await expect(noteAt(app, 'Code')).toContainText('The code is wrong')
  await field(app, 'Code').fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: `Retrieved ${LOST}` })).toBeFocused()
  expect(actions(service)).toEqual([
    'Domain.Acquire',
    'Domain.Acquire',
    'Domain.Acquiresend',
    'Domain.Acquirevalidate',
    'Domain.Acquirevalidate',
    'Domain.List'
  ])
  await button(app, 'Open records').click()
  await expect(page.getByRole('grid', { name: `Records of ${LOST}` })).toBeVisible()
  expect(app.complaints).toEqual([])
  await close()
})

test('today it is gone: said, with the way to the console', async () => {
  const { app, service, close } = await open('today')
  const { page } = app
  await button(app, 'More actions').click()
  await page.getByRole('menuitem', { name: 'Retrieve a domain' }).click()
  await field(app, 'Domain').fill(LOST)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { name: 'DNSPod no longer lets apps retrieve domains' })
  ).toBeVisible()
  await expect(button(app, 'Open the DNSPod console')).toBeVisible()
  expect(actions(service).filter((action) => action.startsWith('Domain.Acquire'))).toEqual(['Domain.Acquire'])
  expect(app.complaints).toEqual([])
  await close()
})
