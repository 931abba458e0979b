import { beforeEach, expect, it, vi } from 'vitest'
import { mayOpen, openLink } from '../../../src/main/shell/links.ts'
import { LINKS, type LinkName } from '../../../src/shared/model/app.ts'
import * as electron from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(() => electron.resetElectron())

// A list of every key is what Object.keys gives for an object literal.
it.each(Object.keys(LINKS) as LinkName[])('opens %s in the system browser', async (name) => {
  await openLink(name)
  expect(electron.calls).toEqual([['openExternal', LINKS[name]]])
})

it.each(['https://evil.example/', 'toString', '__proto__', ''])('opens nothing for %j', async (name) => {
  // What a hostile page might send past the schema.
  await expect(openLink(name as LinkName)).rejects.toThrow()
  expect(electron.calls).toEqual([])
})

it.each([
  'http://console.dnspod.cn/',
  'https://console.dnspod.cn.evil.example/',
  'https://console.dnspod.cn@evil.example/',
  'https://user@console.dnspod.cn/',
  'https://console.dnspod.cn:8443/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-settings:',
  '//console.dnspod.cn/',
  ''
])('would never hand %j to the system', (address) => expect(mayOpen(address)).toBe(false))
