import type { Text } from '../../shared/text.ts'

/** Resolvers that anybody may ask, by their operators' own pages; those in China first, for most of our people are there. */
export const PUBLIC_RESOLVERS: readonly { id: string; name: Text; addresses: readonly string[] }[] = [
  {
    id: 'dnspod',
    name: { zh: 'DNSPod 公共解析', en: 'DNSPod Public DNS' },
    addresses: ['119.29.29.29']
  },
  { id: 'alidns', name: { zh: '阿里公共 DNS', en: 'AliDNS' }, addresses: ['223.5.5.5', '223.6.6.6'] },
  { id: '114', name: { zh: '114 DNS', en: '114DNS' }, addresses: ['114.114.114.114', '114.114.115.115'] },
  { id: 'baidu', name: { zh: '百度公共 DNS', en: 'Baidu DNS' }, addresses: ['180.76.76.76'] },
  { id: 'cnnic', name: { zh: 'CNNIC SDNS', en: 'CNNIC SDNS' }, addresses: ['1.2.4.8', '210.2.4.8'] },
  {
    id: 'google',
    name: { zh: 'Google 公共 DNS', en: 'Google Public DNS' },
    addresses: ['8.8.8.8', '8.8.4.4']
  },
  { id: 'cloudflare', name: { zh: 'Cloudflare', en: 'Cloudflare' }, addresses: ['1.1.1.1', '1.0.0.1'] },
  { id: 'quad9', name: { zh: 'Quad9', en: 'Quad9' }, addresses: ['9.9.9.9', '149.112.112.112'] },
  {
    id: 'opendns',
    name: { zh: 'OpenDNS', en: 'OpenDNS' },
    addresses: ['208.67.222.222', '208.67.220.220']
  },
  { id: 'yandex', name: { zh: 'Yandex DNS', en: 'Yandex DNS' }, addresses: ['77.88.8.8', '77.88.8.1'] }
]
