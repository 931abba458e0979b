import { expect, it } from 'vitest'
import { ACTIONS, specOf } from '../../../src/shared/api/catalog/index.ts'
import { open, parse, send } from './client.ts'

const abolished = ACTIONS.filter((action) => specOf(action).abolished !== undefined)
const unlisted = ACTIONS.filter((action) => specOf(action).unlisted === true)

it('knows what later texts no longer have', () => {
  // dnspod-api-today 5.3
  expect(abolished.toSorted()).toEqual([
    'Telephoneverify.Code',
    'User.Modify',
    'Useremail.Modify',
    'Userpasswd.Modify'
  ])
  expect(unlisted.toSorted()).toEqual([
    'Domain.Acquire',
    'Domain.Acquiresend',
    'Domain.Acquirevalidate',
    'Domain.Lockstatus',
    'Domain.Urlincn'
  ])
})

it.each(['2012', 'today'] as const)('%s', async (dialect) => {
  const sandbox = await open({ dialect })
  const form = { login_token: sandbox.accounts[0]?.token ?? '', format: 'json' }
  for (const action of abolished) {
    const { text } = await send(sandbox, action, form)
    expect(parse(text).status.code === '-99', action).toBe(dialect === 'today')
  }
  for (const action of unlisted) {
    const { http, text } = await send(sandbox, action, form)
    expect(http, action).toBe(dialect === 'today' ? 404 : 200)
    expect(text.startsWith('<html>'), action).toBe(dialect === 'today')
    expect(sandbox.log.at(-1)).toMatchObject({ action, httpStatus: http })
  }
})
