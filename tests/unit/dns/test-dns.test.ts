import { expect, test } from 'vitest'
import { testDns } from '../../../src/main/test-dns.ts'

test('ZONEDECK_DNS: every question goes to the one server, whoever it is for', () => {
  expect(testDns(undefined)).toBeNull()
  expect(testDns('')).toBeNull()
  for (const server of ['127.0.0.1:5353', '[::1]:53']) {
    const dns = testDns(server)
    expect(dns?.server).toBe(server)
    expect(dns?.redirect('8.8.8.8')).toBe(server)
  }
})

test('some addresses can have servers of their own', () => {
  const dns = testDns('127.0.0.1:5353,1.2.4.8=127.0.0.1:5354,2001:db8::53=[::1]:5355')
  expect(dns?.server).toBe('127.0.0.1:5353')
  expect(dns?.redirect('1.2.4.8')).toBe('127.0.0.1:5354')
  expect(dns?.redirect('2001:db8::53')).toBe('[::1]:5355')
  expect(dns?.redirect('8.8.8.8')).toBe('127.0.0.1:5353')
})

test.each([
  '8.8.8.8:53',
  '127.0.0.1',
  '127.0.0.1:0',
  '127.0.0.1:99999',
  'localhost:53',
  'dns.example:53',
  '127.0.0.1:53,8.8.8.8=8.8.8.8:53',
  '127.0.0.1:53,8.8.8.8',
  '127.0.0.1:53,',
  '1.2.4.8=127.0.0.1:53'
])('%s is refused: it is no port of this machine', (bad) => {
  expect(() => testDns(bad)).toThrow('ZONEDECK_DNS')
})
