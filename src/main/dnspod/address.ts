import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { Text } from '../../shared/text.ts'

/** Whether `hostname` (of a URL) is this machine, which alone may be spoken to without encryption (the sandbox). */
export const isLoopback = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '')
  return host === 'localhost' || (isIP(host) !== 0 && ipaddr.process(host).range() === 'loopback')
}

/**
 * Reads the base address of a service: https, or http on a loopback address ("为了安全必须用 https", V4.6 API 开发规范 4).
 * The name of an action is added to its path.
 */
export function parseBaseUrl(url: string): { ok: true; base: URL } | { ok: false; problem: Text } {
  const base = URL.canParse(url) ? new URL(url) : null
  if (base === null || !['https:', 'http:'].includes(base.protocol))
    return {
      ok: false,
      problem: { zh: '服务地址应以 https:// 开头', en: 'The service address must begin with https://' }
    }
  if (base.protocol === 'http:' && !isLoopback(base.hostname))
    return {
      ok: false,
      problem: {
        zh: '拒绝使用不加密的 http 地址：只有本机（127.0.0.1、::1）除外',
        en: 'An unencrypted http address is refused, except on this machine (127.0.0.1, ::1)'
      }
    }
  if (base.username !== '' || base.password !== '' || base.search !== '' || base.hash !== '')
    return {
      ok: false,
      problem: {
        zh: '服务地址不能带用户名、查询参数或锚点',
        en: 'The service address must have no user name, query or fragment'
      }
    }
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return { ok: true, base }
}
