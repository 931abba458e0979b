import { expect, it } from 'vitest'
import { testUrl } from '../../../src/main/test-url.ts'

it.each([
  [undefined, null],
  ['', null],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ['http://[::1]:8080/', 'http://[::1]:8080/'],
  ['http://localhost:8080', 'http://localhost:8080/']
])('%j is %j', (value, url) => expect(testUrl(value)).toBe(url))

it.each([
  'http://192.168.1.10/',
  'https://dnsapi.cn/',
  'https://evil.example/',
  'http://127.0.0.1.evil.example/',
  'http://user:word@127.0.0.1/',
  'file:///tmp/x',
  'localhost:8080'
])('%j is refused', (value) => expect(() => testUrl(value)).toThrow('ZONEDECK_API_URL'))
