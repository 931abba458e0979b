import type { BuiltinTemplate } from '../template.ts'
import { a, aaaa, cname, hostOf } from './parts.ts'

/** Web sites on servers of one's own, and behind a CDN of any make. */
export const SITE_TEMPLATES: readonly BuiltinTemplate[] = [
  {
    id: 'site',
    kind: 'site',
    title: { zh: '网站', en: 'Web site' },
    about: {
      zh: '让域名本身和 www 指向你的服务器，IPv4 与 IPv6 可以只填一个。',
      en: 'Leads the domain itself and www to your server; IPv4 or IPv6 alone will do.'
    },
    keywords: ['web', 'server', 'www', '服务器', '建站'],
    variables: [
      {
        name: 'ipv4',
        type: 'ipv4',
        optional: true,
        label: { zh: 'IPv4 地址', en: 'IPv4 address' },
        example: '203.0.113.10'
      },
      {
        name: 'ipv6',
        type: 'ipv6',
        optional: true,
        label: { zh: 'IPv6 地址', en: 'IPv6 address' },
        example: '2001:db8::10'
      }
    ],
    records: [a('@', '{ipv4}'), a('www', '{ipv4}'), aaaa('@', '{ipv6}'), aaaa('www', '{ipv6}')]
  },
  {
    id: 'cdn',
    kind: 'site',
    title: { zh: 'CDN 加速', en: 'Behind a CDN' },
    about: {
      zh: '把一个主机记录交给 CDN：填写 CDN 控制台给出的 CNAME 地址。',
      en: 'Hands a host over to a CDN: fill in the CNAME target that its console shows.'
    },
    keywords: ['cdn', 'cname', '加速', '全站加速', 'eo', 'waf'],
    variables: [
      hostOf('www'),
      {
        name: 'target',
        type: 'hostname',
        label: { zh: 'CDN 的 CNAME 地址', en: 'The CDN’s CNAME target' },
        example: 'www.example.com.cdn.example.net'
      }
    ],
    records: [cname('{host}', '{target}')]
  }
]
