import { describe, expect, it } from 'vitest'
import { parseBaseUrl } from '../../../src/main/dnspod/address.ts'

describe('parseBaseUrl', () => {
  it.each([
    ['https://dnsapi.cn/', 'https://dnsapi.cn/'],
    ['https://dnsapi.cn', 'https://dnsapi.cn/'],
    ['https://example.com/dnspod', 'https://example.com/dnspod/'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['http://127.8.9.10/', 'http://127.8.9.10/'],
    ['http://localhost:1', 'http://localhost:1/'],
    ['http://[::1]:1/', 'http://[::1]:1/']
  ])('takes %s', (url, base) => {
    const parsed = parseBaseUrl(url)
    expect(parsed.ok && parsed.base.href).toBe(base)
  })

  it.each([
    'http://dnsapi.cn/',
    'http://192.168.1.1/',
    'http://0.0.0.0/',
    'http://128.0.0.1/',
    'http://127.0.0.1.example.com/',
    'http://127.0.0.1@example.com/',
    'http://localhost.example.com/',
    'http://[::2]/',
    'https://user:secret@dnsapi.cn/',
    'https://dnsapi.cn/?a=b',
    'https://dnsapi.cn/#x',
    'ftp://dnsapi.cn/',
    'file:///etc/passwd',
    'dnsapi.cn',
    ''
  ])('refuses %s', (url) => {
    expect(parseBaseUrl(url).ok).toBe(false)
  })
})
