import { NAME_SERVERS } from '../actions/domain-list.ts'
import type { Domain } from '../state/model.ts'
import type { RecordSeed, Seeder } from './seeder.ts'

type Fill = (seeder: Seeder, domain: Domain) => void

const fill =
  (...records: RecordSeed[]): Fill =>
  (seeder, domain) => {
    for (const record of records) seeder.record(domain, record)
  }

const both =
  (...fills: Fill[]): Fill =>
  (seeder, domain) => {
    for (const one of fills) one(seeder, domain)
  }

/** The key of an example, 2048 bits long as in real life: the text alone is over 400 characters. */
const DKIM_KEY = `v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A${'k7Qd3vXo0sYb1LrTzPfGhJmN'.repeat(15)}wIDAQAB`

/** A web site on one address. */
export const site: Fill = (seeder, domain) => {
  const address = `192.0.2.${10 + seeder.roll(200)}`
  fill({ host: '@', type: 'A', value: address }, { host: 'www', type: 'A', value: address })(seeder, domain)
}

/** A site behind a CDN, by name. */
export const cdn: Fill = fill(
  { host: '@', type: 'A', value: '203.0.113.20' },
  { host: 'www', type: 'CNAME', value: 'www.cdn.example.net.', remark: 'CDN 加速' },
  { host: 'static', type: 'CNAME', value: 'static.cdn.example.net.' },
  { host: 'img', type: 'CNAME', value: 'img.cdn.example.net.' }
)

/** Mail for the domain: MX set, SPF, DKIM, DMARC. */
export const mail: Fill = fill(
  { host: '@', type: 'MX', value: 'mx1.mail.example.net.', mx: 5, remark: '企业邮箱' },
  { host: '@', type: 'MX', value: 'mx2.mail.example.net.', mx: 10 },
  { host: '@', type: 'MX', value: 'backup-mx.example.org.', mx: 20, enabled: false, remark: '备用，暂停' },
  { host: '@', type: 'TXT', value: 'v=spf1 include:spf.mail.example.net ip4:192.0.2.0/24 -all' },
  { host: 'default._domainkey', type: 'TXT', value: DKIM_KEY },
  { host: '_dmarc', type: 'TXT', value: 'v=DMARC1; p=quarantine; rua=mailto:dmarc@example.org' },
  { host: 'mail', type: 'CNAME', value: 'webmail.example.net.' }
)

/** Nothing but a parking address. */
export const parked: Fill = fill({
  host: '@',
  type: 'A',
  value: '192.0.2.1',
  enabled: false,
  remark: 'parking'
})

/** An application with its stages. */
export const app: Fill = fill(
  { host: '@', type: 'A', value: '198.51.100.10' },
  { host: 'www', type: 'CNAME', value: 'edge.example.net.' },
  { host: 'api', type: 'A', value: '198.51.100.20', ttl: 120, weight: 70 },
  { host: 'api', type: 'A', value: '198.51.100.21', ttl: 120, weight: 30 },
  { host: 'api', type: 'AAAA', value: '2001:db8:20::20' },
  { host: 'staging', type: 'A', value: '198.51.100.30', remark: 'staging, reset every night' },
  { host: 'dev', type: 'A', value: '198.51.100.31', enabled: false },
  { host: '*.dev', type: 'CNAME', value: 'dev-router.example.net.' }
)

/** A home connection with dynamic addresses. */
export const home: Fill = fill(
  { host: 'home', type: 'A', value: '203.0.113.77', ttl: 600, remark: 'DDNS，路由器' },
  { host: 'home', type: 'AAAA', value: '2001:db8:77::1', remark: 'DDNS' },
  { host: 'nas', type: 'A', value: '203.0.113.77', remark: 'DDNS' },
  { host: '_https._tcp.nas', type: 'SRV', value: '0 5 5001 nas.example.org.' }
)

/** One of everything: types, lines, weights, remarks, pauses, wildcards, deep names, long texts. */
export const showcase: Fill = both(
  fill(
    { host: '@', type: 'A', value: '192.0.2.10', remark: '官网主站' },
    { host: '@', type: 'A', value: '192.0.2.11' },
    { host: '@', type: 'A', value: '198.51.100.10', line: '电信' },
    { host: '@', type: 'A', value: '198.51.100.12', line: '联通' },
    { host: '@', type: 'A', value: '198.51.100.14', line: '移动' },
    { host: '@', type: 'A', value: '203.0.113.10', line: '国外', remark: 'overseas visitors' },
    { host: '@', type: 'AAAA', value: '2001:db8:10::10' },
    { host: '@', type: 'NS', value: `${NAME_SERVERS[0]}.`, ttl: 86_400, hold: true },
    { host: '@', type: 'NS', value: `${NAME_SERVERS[1]}.`, ttl: 86_400, hold: true },
    { host: '@', type: 'NS', value: 'ns-backup.example.org.', ttl: 86_400, enabled: false },
    { host: '@', type: 'CAA', value: '0 issue "ca.example.net"' },
    { host: '@', type: 'CAA', value: '0 iodef "mailto:security@example.org"' },
    { host: '@', type: 'TXT', value: 'site-verification=6c1f0e0d7b4a4f7f9d0a8f4b2c5e', remark: '站长验证' },
    { host: '@', type: 'HTTPS', value: '1 . alpn="h2,h3"' },
    { host: 'www', type: 'CNAME', value: 'www.cdn.example.net.', weight: 60 },
    { host: 'www', type: 'CNAME', value: 'www.cdn2.example.org.', weight: 40 },
    { host: 'www', type: 'CNAME', value: 'edu.cdn.example.net.', line: '教育网' },
    { host: 'www', type: 'CNAME', value: 'bot.example.net.', line: '搜索引擎', remark: '给蜘蛛的线路' },
    { host: 'www', type: 'CNAME', value: 'bot-baidu.example.net.', line: '百度', enabled: false },
    { host: 'api', type: 'A', value: '192.0.2.30', ttl: 60, weight: 50 },
    { host: 'api', type: 'A', value: '192.0.2.31', ttl: 60, weight: 30 },
    {
      host: 'api',
      type: 'A',
      value: '192.0.2.32',
      ttl: 60,
      weight: 20,
      enabled: false,
      remark: '扩容中，先停'
    },
    { host: 'api', type: 'A', value: '198.51.100.30', line: '电信', ttl: 60 },
    { host: 'db.internal', type: 'A', value: '10.20.0.5', remark: '内网地址，请勿删除' },
    { host: 'a.very.deep.host.name', type: 'A', value: '192.0.2.99' },
    { host: '*', type: 'A', value: '192.0.2.200', remark: '泛解析' },
    { host: '*.apps', type: 'CNAME', value: 'apps-router.example.net.' },
    { host: 'lab', type: 'NS', value: 'ns1.lab.example.org.', ttl: 3600 },
    { host: 'lab', type: 'NS', value: 'ns2.lab.example.org.', ttl: 3600 },
    { host: '_sip._tcp', type: 'SRV', value: '10 60 5060 sip1.example.net.' },
    { host: '_sip._tcp', type: 'SRV', value: '20 40 5060 sip2.example.net.' },
    { host: '_xmpp-client._tcp', type: 'SRV', value: '5 0 5222 xmpp.example.net.' },
    { host: 'spf', type: 'SPF', value: 'v=spf1 ip4:198.51.100.0/24 ~all' },
    { host: 'go', type: '显性URL', value: 'https://www.example.com/landing?from=go' },
    { host: 'go', type: 'URL', value: 'http://www.example.com/landing?from=go' },
    { host: 'mask', type: '隐性URL', value: 'http://www.example.com/' },
    { host: '测试', type: 'A', value: '192.0.2.55', remark: '中文主机记录' },
    { host: 'notes', type: 'TXT', value: `long text; ${'lorem ipsum dolor sit amet, '.repeat(30)}end` },
    { host: 'ftp', type: 'A', value: '192.0.2.60', ttl: 604_800, enabled: false }
  ),
  mail
)

const OFFICES = ['bj', 'sh', 'gz', 'sz', 'cd', 'wh', 'xa', 'hz', 'nj', 'tj'] as const
const ROLES = ['gw', 'fw', 'sw', 'ap', 'prn', 'cam', 'srv', 'vpn', 'ntp', 'log'] as const

/** 300 records of a company's network: ten offices, ten kinds of device, three of each. */
export const company: Fill = (seeder, domain) => {
  OFFICES.forEach((office, o) =>
    ROLES.forEach((role, r) => {
      for (let n = 1; n <= 3; n++)
        seeder.record(domain, {
          host: `${role}${n}.${office}`,
          type: 'A',
          value: `10.${o}.${r}.${n}`,
          ttl: seeder.pick(600, 600, 3600),
          enabled: seeder.roll(20) > 0,
          remark: n === 1 ? `${office} 办公室 ${role}` : ''
        })
    })
  )
}

/** `count` records of one zone: devices with addresses, names and texts. */
export const fleet =
  (count: number): Fill =>
  (seeder, domain) => {
    for (let n = 0; n < count; n++) {
      const device = `dev-${String(n).padStart(5, '0')}`
      const kind = n % 20
      if (kind === 18)
        seeder.record(domain, {
          host: `_meta.${device}`,
          type: 'TXT',
          value: `model=zd-${seeder.roll(9)};fw=2.${seeder.roll(40)}`
        })
      else if (kind === 19)
        seeder.record(domain, { host: device, type: 'CNAME', value: `hub-${seeder.roll(64)}.example.net.` })
      else if (kind % 6 === 5)
        seeder.record(domain, {
          host: device,
          type: 'AAAA',
          value: `2001:db8:${(n >> 8).toString(16)}::${(n & 255).toString(16)}`
        })
      else
        seeder.record(domain, {
          host: device,
          type: 'A',
          value: `${seeder.pick('192.0.2', '198.51.100', '203.0.113')}.${1 + seeder.roll(65) * 3}`,
          enabled: seeder.roll(50) > 0,
          remark: seeder.roll(40) === 0 ? seeder.pick('待回收', '维修中', 'spare', 'moved to rack 4') : ''
        })
    }
  }

export const siteAndMail = both(site, mail)
export const appAndMail = both(app, mail)
