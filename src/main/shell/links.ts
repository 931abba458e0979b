import { shell } from 'electron'
import { LINKS, type LinkName } from '../../shared/model/app.ts'

const HOSTS = new Set(['console.dnspod.cn', 'docs.dnspod.cn', 'console.cloud.tencent.com'])

/** Whether an address may be handed to the system's browser: https, a known host, no credentials in it. */
export function mayOpen(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === 'https:' && HOSTS.has(url.host) && url.username === ''
}

/** Opens one of the known pages in the system's browser. The page only ever hands over a name. */
export async function openLink(name: LinkName): Promise<void> {
  const address = Object.hasOwn(LINKS, name) ? LINKS[name] : ''
  if (!mayOpen(address)) throw new Error(`link ${name} is not allowed`)
  await shell.openExternal(address)
}
