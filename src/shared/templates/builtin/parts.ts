import type { TemplateRecord, TemplateVariable } from '../template.ts'

/** Pieces that the templates are made of. Names of hosts go without a final dot, as DNSPod shows them with one. */
export const a = (host: string, value: string): TemplateRecord => ({ host, type: 'A', value })
export const aaaa = (host: string, value: string): TemplateRecord => ({ host, type: 'AAAA', value })
export const cname = (host: string, value: string): TemplateRecord => ({ host, type: 'CNAME', value })
export const mx = (value: string, priority: number): TemplateRecord => ({
  host: '@',
  type: 'MX',
  value,
  mx: priority
})
export const txt = (value: string, host = '@'): TemplateRecord => ({ host, type: 'TXT', value })

/** A DKIM key as the provider shows it, at its selector. */
export const dkimKey: TemplateVariable = {
  name: 'dkim',
  type: 'text',
  optional: true,
  label: { zh: 'DKIM 公钥', en: 'DKIM key' },
  hint: {
    zh: '在邮箱的管理后台生成，以 v=DKIM1 开头；可以以后再填。',
    en: 'Made in the provider’s admin console, begins with v=DKIM1; you can add it later.'
  },
  example: 'v=DKIM1; k=rsa; p=…'
}

/** The host where something is put, "@" for the domain itself. */
export const hostOf = (initial: string): TemplateVariable => ({
  name: 'host',
  type: 'host',
  initial,
  label: { zh: '主机记录', en: 'Host' },
  hint: { zh: '@ 表示域名本身。', en: '"@" is the domain itself.' }
})
