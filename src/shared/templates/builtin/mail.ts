import type { BuiltinTemplate } from '../template.ts'
import { cname, dkimKey, mx, txt } from './parts.ts'

/** Mail providers abroad. MX priorities that DNSPod does not take (1–20) are moved into its range, in the same order. */
export const MAIL_TEMPLATES: readonly BuiltinTemplate[] = [
  {
    // https://support.google.com/a/answer/174125 (MX, one server since 2023), answer/33786 (SPF), answer/174124 (DKIM).
    id: 'google-workspace',
    kind: 'mail',
    title: { zh: 'Google Workspace', en: 'Google Workspace' },
    about: {
      zh: 'Gmail 企业版的收信、SPF 与 DKIM。',
      en: 'Receiving, SPF and DKIM for Gmail with your domain.'
    },
    keywords: ['gmail', 'google', 'g suite', '谷歌'],
    variables: [dkimKey],
    records: [
      mx('smtp.google.com', 1),
      txt('v=spf1 include:_spf.google.com ~all'),
      txt('{dkim}', 'google._domainkey')
    ]
  },
  {
    // https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records: MX, autodiscover, SPF;
    // the MX is shown there with priority 0, below DNSPod's range. DKIM: learn.microsoft.com/defender-office-365/
    // email-authentication-dkim-configure (two CNAMEs, whose targets the portal shows).
    id: 'microsoft-365',
    kind: 'mail',
    title: { zh: 'Microsoft 365', en: 'Microsoft 365' },
    about: {
      zh: 'Exchange Online 的收信、自动发现、SPF 与 DKIM；MX 地址以管理中心显示的为准。',
      en: 'Receiving, autodiscover, SPF and DKIM for Exchange Online; the admin center shows your MX.'
    },
    keywords: ['office 365', 'outlook', 'exchange', 'microsoft', '微软'],
    variables: [
      {
        name: 'mx',
        type: 'hostname',
        initial: '{domain-dashed}.mail.protection.outlook.com',
        label: { zh: 'MX 地址', en: 'MX target' }
      },
      {
        name: 'selector1',
        type: 'hostname',
        optional: true,
        label: { zh: 'DKIM selector1 的目标', en: 'Target of DKIM selector1' },
        example: 'selector1-example-com._domainkey.contoso.onmicrosoft.com'
      },
      {
        name: 'selector2',
        type: 'hostname',
        optional: true,
        label: { zh: 'DKIM selector2 的目标', en: 'Target of DKIM selector2' },
        example: 'selector2-example-com._domainkey.contoso.onmicrosoft.com'
      }
    ],
    records: [
      mx('{mx}', 1),
      cname('autodiscover', 'autodiscover.outlook.com'),
      txt('v=spf1 include:spf.protection.outlook.com -all'),
      cname('selector1._domainkey', '{selector1}'),
      cname('selector2._domainkey', '{selector2}')
    ]
  },
  {
    // https://www.larksuite.com/hc/en-US/articles/061274427780 (SPF); articles/360048488073 says that the MX to enter
    // are those of the admin console.
    id: 'lark',
    kind: 'mail',
    title: { zh: 'Lark 邮箱', en: 'Lark Mail' },
    about: {
      zh: 'Lark 邮箱（飞书国际版）的收信与 SPF；MX 地址以 Lark 管理后台显示的为准。',
      en: 'Receiving and SPF for Lark Mail; its admin console shows your MX.'
    },
    keywords: ['lark', 'larksuite', '飞书'],
    variables: [1, 2, 3].map((n) => ({
      name: `mx${n}`,
      type: 'hostname' as const,
      initial: `mx${n}.larksuite.com`,
      label: { zh: `MX 地址 ${n}`, en: `MX target ${n}` }
    })),
    records: [
      mx('{mx1}', 1),
      mx('{mx2}', 5),
      mx('{mx3}', 10),
      txt('v=spf1 +include:spf.onlarksuite.com -all')
    ]
  },
  {
    // https://www.zoho.com/mail/help/adminconsole/configure-email-delivery.html (MX 10, 20, 50 of the account's data
    // centre) and spf-configuration.html. 50 is beyond what DNSPod takes.
    id: 'zoho',
    kind: 'mail',
    title: { zh: 'Zoho Mail', en: 'Zoho Mail' },
    about: {
      zh: 'Zoho 邮箱的收信、SPF 与 DKIM；数据中心与登录网址的后缀一致。',
      en: 'Receiving, SPF and DKIM for Zoho Mail; the data centre is the ending of the address you sign in at.'
    },
    keywords: ['zoho'],
    variables: [
      {
        name: 'centre',
        type: 'choice',
        label: { zh: '数据中心', en: 'Data centre' },
        options: ['com', 'com.cn', 'eu', 'in', 'com.au', 'jp'].map((value) => ({
          value,
          label: { zh: `zoho.${value}`, en: `zoho.${value}` }
        }))
      },
      dkimKey
    ],
    records: [
      mx('mx.zoho.{centre}', 10),
      mx('mx2.zoho.{centre}', 15),
      mx('mx3.zoho.{centre}', 20),
      txt('v=spf1 include:zoho.{centre} ~all'),
      txt('{dkim}', 'zmail._domainkey')
    ]
  },
  {
    // https://www.fastmail.help/hc/en-us/articles/360060591153: MX, SPF, and DKIM by three CNAMEs.
    id: 'fastmail',
    kind: 'mail',
    title: { zh: 'Fastmail', en: 'Fastmail' },
    about: {
      zh: 'Fastmail 的收信、SPF 与 DKIM，不需要填写任何内容。',
      en: 'Receiving, SPF and DKIM for Fastmail; there is nothing to fill in.'
    },
    keywords: ['fastmail'],
    variables: [],
    records: [
      mx('in1-smtp.messagingengine.com', 10),
      mx('in2-smtp.messagingengine.com', 20),
      txt('v=spf1 include:spf.messagingengine.com ~all'),
      ...['fm1', 'fm2', 'fm3'].map((name) =>
        cname(`${name}._domainkey`, `${name}.{domain}.dkim.fmhosted.com`)
      )
    ]
  },
  {
    // https://support.apple.com/kb/HT212514 (custom e-mail domain; the setup shows each customer's own records).
    id: 'icloud',
    kind: 'mail',
    title: { zh: 'iCloud 自定义邮箱域名', en: 'iCloud custom e-mail domain' },
    about: {
      zh: 'iCloud+ 自定义邮箱域名的收信、验证、SPF 与 DKIM。',
      en: 'Receiving, verification, SPF and DKIM for an iCloud+ custom e-mail domain.'
    },
    keywords: ['apple', 'icloud', '苹果'],
    variables: [
      {
        name: 'code',
        type: 'text',
        prefix: 'apple-domain=',
        label: { zh: '个人 TXT 记录', en: 'Personal TXT record' },
        hint: { zh: 'apple-domain= 之后的部分。', en: 'What follows apple-domain=.' }
      }
    ],
    records: [
      mx('mx01.mail.icloud.com', 10),
      mx('mx02.mail.icloud.com', 10),
      txt('apple-domain={code}'),
      txt('v=spf1 include:icloud.com ~all'),
      cname('sig1._domainkey', 'sig1.dkim.{domain}.at.icloudmailadmin.com')
    ]
  },
  {
    // https://proton.me/support/custom-domain and /support/anti-spoofing-custom-domain.
    id: 'proton',
    kind: 'mail',
    title: { zh: 'Proton Mail', en: 'Proton Mail' },
    about: {
      zh: 'Proton Mail 的验证、收信、SPF 与 DKIM；验证码和 DKIM 目标见 Proton 的域名设置。',
      en: 'Verification, receiving, SPF and DKIM for Proton Mail; its domain settings show the code and the key.'
    },
    keywords: ['proton', 'protonmail'],
    variables: [
      {
        name: 'code',
        type: 'text',
        prefix: 'protonmail-verification=',
        label: { zh: '验证码', en: 'Verification code' },
        hint: { zh: 'protonmail-verification= 之后的部分。', en: 'What follows protonmail-verification=.' }
      },
      {
        name: 'key',
        type: 'hostname',
        optional: true,
        prefix: 'protonmail.domainkey.',
        label: { zh: 'DKIM 目标', en: 'DKIM target' },
        hint: {
          zh: '三个目标中 domainkey. 之后相同的部分。',
          en: 'The part after domainkey. that the three targets share.'
        },
        example: 'd….domains.proton.ch'
      }
    ],
    records: [
      txt('protonmail-verification={code}'),
      mx('mail.protonmail.ch', 10),
      mx('mailsec.protonmail.ch', 20),
      txt('v=spf1 include:_spf.protonmail.ch ~all'),
      ...['protonmail', 'protonmail2', 'protonmail3'].map((name) =>
        cname(`${name}._domainkey`, `${name}.domainkey.{key}`)
      )
    ]
  }
]
