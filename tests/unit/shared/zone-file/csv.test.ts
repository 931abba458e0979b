import { describe, expect, it } from 'vitest'
import { readCsv, readRecords } from '../../../../src/shared/zone-file/index.ts'
import { CONTEXT, problemsOf, record, recordsOf } from './context.ts'

const read = (text: string, context = CONTEXT) => readCsv(text, context)
const rows = (...lines: string[]) => lines.join('\n')

describe('the tables of consoles', () => {
  it('DNSPod, in Chinese', () => {
    const text = rows(
      '主机记录,记录类型,线路类型,记录值,MX优先级,TTL,权重,状态,备注,最后操作时间',
      '@,MX,默认,mail.example.net.,5,600,,正常,邮件,2024-01-01 00:00:00',
      'www,A,境外,192.0.2.1,-,600,3,暂停,-,2024-01-01 00:00:00'
    )
    const reading = readRecords(text, CONTEXT)
    expect(reading).toMatchObject({ format: 'csv', source: 'dnspod', notes: [] })
    expect(recordsOf(reading)).toEqual([
      record({ type: 'MX', value: 'mail.example.net.', mx: 5, ttl: 600, remark: '邮件' }),
      record({ host: 'www', line: '国外', lineId: '3=0', ttl: 600, weight: 3, enabled: false })
    ])
  })

  it('DNSPod, its template in English', () => {
    const text = rows('Type,Host,Split Zone,Value,MX,TTL,Remarks', 'TXT,@,Default,"say ""hi""",-,600,x')
    const reading = readRecords(text, CONTEXT)
    expect(reading.source).toBe('dnspod')
    expect(recordsOf(reading)).toEqual([record({ type: 'TXT', value: 'say "hi"', ttl: 600, remark: 'x' })])
  })

  it('Aliyun', () => {
    const text = rows(
      '记录类型,主机记录,解析线路,记录值,MX优先级,TTL值,状态(启用/暂停)',
      'A,www,telecom,192.0.2.1,,10分钟,启用',
      'REDIRECT_URL,go,默认,http://example.net/,,600,暂停',
      'MX,@,中国联通,mx.example.net,10,600,ENABLE'
    )
    const reading = readRecords(text, CONTEXT)
    expect(reading.source).toBe('aliyun')
    expect(recordsOf(reading)).toEqual([
      record({ host: 'www', line: '电信', lineId: '10=0', ttl: 600 }),
      record({ host: 'go', type: '显性URL', value: 'http://example.net/', ttl: 600, enabled: false }),
      record({ type: 'MX', value: 'mx.example.net', mx: 10, line: '联通', lineId: '10=1', ttl: 600 })
    ])
  })

  it('Cloudflare', () => {
    const text = rows(
      'Type,Name,Content,Proxy status,TTL',
      'A,www.example.com,192.0.2.1,Proxied,1',
      'TXT,example.com,"""v=spf1 "" ""-all""",DNS only,300',
      'A,example.net,192.0.2.1,DNS only,Auto'
    )
    const reading = readRecords(text, CONTEXT)
    expect(reading.source).toBe('cloudflare')
    expect(recordsOf(reading)).toEqual([
      record({ host: 'www' }),
      record({ type: 'TXT', value: 'v=spf1 -all', ttl: 300 })
    ])
    expect(problemsOf(reading)).toEqual([[4, '"example.net" is not inside example.com.']])
  })

  it('dnsmgr: its table, and what its interface answers', () => {
    const table = rows(
      '主机记录,记录类型,线路类型,记录值,TTL,权重,备注,状态',
      '@,MX,默认,mail.example.net | 5,600,,,启用'
    )
    expect(readRecords(table, CONTEXT).source).toBe('dnsmgr')
    expect(recordsOf(read(table))).toEqual([
      record({ type: 'MX', value: 'mail.example.net', mx: 5, ttl: 600 })
    ])
    const answer = rows(
      'RecordId,Name,Type,Line,LineName,Value,TTL,MX,Weight,Status',
      '7,www,A,10=0,,192.0.2.1,600,0,,1'
    )
    expect(readRecords(answer, CONTEXT).source).toBe('dnsmgr')
  })

  it("another provider's NS of the domain itself is left out and said; a pasted one is meant", () => {
    const cloudflare = read(
      'Type,Name,Content,Proxied\nNS,example.com,ns1.other.example,\nNS,a.example.com,ns1.other.example,'
    )
    expect(recordsOf(cloudflare).map(({ host }) => host)).toEqual(['a'])
    expect(cloudflare.notes.map(({ en }) => en)).toEqual([expect.stringContaining('(line 2)')])
    expect(recordsOf(read('host,type,value\n@,NS,ns1.other.example'))).toHaveLength(1)
  })

  it("DNSPod's old client, with bars", () => {
    const text = '主机|类型|线路|记录值|MX优先级|TTL|备注\nwww|A|电信|192.0.2.1||600|'
    expect(recordsOf(readRecords(text, CONTEXT))).toEqual([
      record({ host: 'www', line: '电信', lineId: '10=0', ttl: 600 })
    ])
  })

  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['commas', ',']
  ])('any other with a heading, whose columns are separated by %s', (_, mark) => {
    const text = rows(
      ['域名解析', '', ''].join(mark),
      ['类型', '名称', '值'].join(mark),
      ['A', 'www', '192.0.2.1'].join(mark)
    )
    expect(recordsOf(readRecords(text, CONTEXT))).toEqual([record({ host: 'www' })])
  })

  it('may have columns that no record has: they are named', () => {
    const reading = read('host,type,value,Colour\nwww,A,192.0.2.1,red')
    expect(reading.notes.map(({ en }) => en)).toEqual(['These columns are left out: Colour.'])
  })
})
