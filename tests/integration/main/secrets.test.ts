import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bench, CONTACT, type Bench } from './harness.ts'

/** Every file below `folder`, with what is in it. */
const filesBelow = (folder: string): [path: string, content: Buffer][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path)])

/** The shapes in which a value could lie about. */
function shapes(value: string): string[] {
  const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/=+$/, '')
  return [
    value,
    encodeURIComponent(value),
    new URLSearchParams({ v: value }).toString().slice(2),
    JSON.stringify(value).slice(1, -1),
    base64(value),
    // The same bytes at the other two positions within a base64 text, without the digits that neighbours change.
    base64(`x${value}`).slice(2, -2),
    base64(`xx${value}`).slice(3, -2),
    Buffer.from(value).toString('hex')
  ]
}

/** Where a secret lies in clear: files of the app's folder, and what was ever said to the page. */
function leaks(b: Bench, secrets: Record<string, string>): string[] {
  const places: [string, string][] = [
    ...filesBelow(b.folder).map(([path, content]): [string, string] => [path, content.toString('latin1')]),
    ...filesBelow(b.folder).map(([path]): [string, string] => ['a file name', path]),
    ...b.said.map((text): [string, string] => ['what the page was told', text])
  ]
  return Object.entries(secrets).flatMap(([name, value]) =>
    places
      .filter(([, text]) => shapes(value).some((shape) => text.includes(shape)))
      .map(([place]) => `${name} in ${place}`)
  )
}

it('no secret and no personal datum in any file, log or answer: password with D-token', async () => {
  const b = await bench({ scenario: 'dtoken', dialect: '2012' })
  const [account] = b.sandbox.accounts
  const { email, password, code } = account!
  const app = await b.start()
  await app.call('app:set-contact', CONTACT)
  const request = { method: 'password', email, password, name: email, color: 'blue' } as const
  await app.call('accounts:sign-in', request)
  await app.fail('accounts:sign-in', { ...request, password: `${password}-wrong`, code: code! })
  await app.call('accounts:sign-in', { ...request, code: code! })
  const id = (await app.call('app:state')).activeAccountId!
  const list = await app.call('domains:refresh', id)
  await app.call('zones:refresh', id, list.domains[0]!.id)
  // The service writes back what it was given, as real ones do in error messages.
  b.sandbox.faults.inject({ kind: 'code', code: '6', action: 'Domain.Info' })
  await app.fail('domains:star', id, list.domains[0]!.id, true)
  account!.password = 'changed-elsewhere'
  await app.fail('domains:refresh', id)
  await app.fail('accounts:renew', id, { password: 'another-wrong-one' })
  await app.close()
  await (await b.start()).call('app:state')

  const secrets = {
    password,
    email,
    contact: CONTACT,
    'wrong password': 'another-wrong-one',
    'a domain': 'tiny-one.example'
  }
  const found = leaks(b, secrets)
  // The person's own domains are shown to the person, but lie nowhere in clear.
  expect(found.filter((leak) => leak !== 'a domain in what the page was told')).toEqual([])
  expect(found).toContain('a domain in what the page was told')
})

it('no secret in any file, log or answer: token, and the log when something fails inside', async () => {
  const b = await bench()
  const [account] = b.sandbox.accounts
  const { token } = account!
  const app = await b.start()
  await app.call('app:set-contact', CONTACT)
  await app.call('accounts:sign-in', { method: 'token', token, name: '', color: 'blue' })
  const id = (await app.call('app:state')).activeAccountId!
  await app.call('domains:refresh', id)
  await app.fail('accounts:renew', id, { token: '20481,00000000000000000000000000000000' })
  await app.close()
  expect(leaks(b, { token, secret: token.split(',')[1]!, contact: CONTACT, email: account!.email })).toEqual(
    []
  )
  // The scan finds what is there.
  const text = JSON.stringify(b.said)
  expect(text).toContain('t•••@zonedeck.example')
  expect(leaks({ ...b, said: [Buffer.from(`xx ${token}`).toString('base64')] }, { token })).toHaveLength(1)
})
