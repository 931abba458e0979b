import type { Domain } from '../../../shared/model/domain.ts'
import { hostKey, tidy } from '../../../shared/rules/idn.ts'

/** The host that a person means who typed `text`: the whole name is taken for its host, nothing for "@". */
export function hostIn(text: string, { name, punycode }: Pick<Domain, 'name' | 'punycode'>): string {
  const host = tidy(text).replaceAll(/^\.+|\.+$/g, '')
  for (const domain of [name, punycode]) {
    if (hostKey(host) === hostKey(domain)) return '@'
    if (hostKey(host).endsWith(`.${hostKey(domain)}`))
      return host.split('.').slice(0, -domain.split('.').length).join('.')
  }
  return host === '' ? '@' : host
}
