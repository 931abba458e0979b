import type { BuiltinTemplate } from '../template.ts'
import { cname, dkimKey, mx, txt } from './parts.ts'

/** Mail providers in mainland China. */
export const MAIL_CHINA_TEMPLATES: readonly BuiltinTemplate[] = [
  {
    // The help of service.exmail.qq.com shows MX 5 and 10 and this SPF, as resellers repeat it. The selector and key of
    // DKIM are made in the admin console.
    id: 'exmail',
    kind: 'mail-china',
    title: { zh: '腾讯企业邮', en: 'Tencent Exmail' },
    about: {
      zh: '腾讯企业邮（企业微信邮箱）的收信与 SPF 记录。',
      en: 'Receiving and SPF for Tencent Exmail (WeCom mail).'
    },
    keywords: ['qq', 'exmail', 'wecom', '企业微信', '企业邮箱', 'tencent', '腾讯'],
    variables: [
      {
        name: 'selector',
        type: 'text',
        optional: true,
        label: { zh: 'DKIM 选择器', en: 'DKIM selector' },
        hint: {
          zh: '管理后台给出的主机记录中 ._domainkey 之前的部分。',
          en: 'What stands before ._domainkey in the host that the admin console shows.'
        }
      },
      dkimKey
    ],
    records: [
      mx('mxbiz1.qq.com', 5),
      mx('mxbiz2.qq.com', 10),
      txt('v=spf1 include:spf.mail.qq.com ~all'),
      txt('{dkim}', '{selector}._domainkey')
    ]
  },
  {
    // https://help.aliyun.com/document_detail/36710.html (MX, CNAME) and document_detail/36771.html (SPF).
    id: 'aliyun-mail',
    kind: 'mail-china',
    title: { zh: '阿里企业邮', en: 'Alibaba Mail' },
    about: {
      zh: '阿里企业邮箱的收信、SPF 以及 mail、smtp、imap、pop3 入口。',
      en: 'Receiving, SPF, and the entries mail, smtp, imap and pop3 for Alibaba Mail.'
    },
    keywords: ['aliyun', 'alibaba', 'qiye', '阿里云', '万网', '企业邮箱'],
    variables: [],
    records: [
      mx('mx1.qiye.aliyun.com', 5),
      mx('mx2.qiye.aliyun.com', 10),
      mx('mx3.qiye.aliyun.com', 15),
      txt('v=spf1 include:spf.qiye.aliyun.com -all'),
      cname('mail', 'qiye.aliyun.com'),
      cname('smtp', 'smtp.qiye.aliyun.com'),
      cname('imap', 'imap.qiye.aliyun.com'),
      cname('pop3', 'pop.qiye.aliyun.com')
    ]
  },
  {
    // The help of qiye.163.com knows two sites (Beijing "qiye163", Hangzhou "hz"), by where the customer was opened, and
    // one SPF; customers' public zones agree.
    id: 'netease-mail',
    kind: 'mail-china',
    title: { zh: '网易企业邮', en: 'NetEase Mail' },
    about: {
      zh: '网易企业邮箱的收信与 SPF 记录；机房以管理后台显示的 MX 地址为准。',
      en: 'Receiving and SPF for NetEase enterprise mail; its admin console shows which site yours is.'
    },
    keywords: ['163', '126', 'netease', '网易', '企业邮箱'],
    variables: [
      {
        name: 'site',
        type: 'choice',
        label: { zh: '机房', en: 'Site' },
        options: [
          { value: 'qiye163', label: { zh: '北京（qiye163mx01）', en: 'Beijing (qiye163mx01)' } },
          { value: 'hz', label: { zh: '杭州（hzmx01）', en: 'Hangzhou (hzmx01)' } }
        ]
      },
      dkimKey
    ],
    records: [
      mx('{site}mx01.mxmail.netease.com', 5),
      mx('{site}mx02.mxmail.netease.com', 10),
      txt('v=spf1 include:spf.163.com -all'),
      txt('{dkim}', 'default._domainkey')
    ]
  },
  {
    // https://www.feishu.cn/hc/zh-CN/articles/875569252485 (MX); SPF as the admin console shows it. The verification
    // text and the DKIM key are the customer's own.
    id: 'feishu',
    kind: 'mail-china',
    title: { zh: '飞书邮箱', en: 'Feishu Mail' },
    about: {
      zh: '飞书邮箱的验证、收信与 SPF 记录；验证码见飞书管理后台的域名管理。',
      en: 'Verification, receiving and SPF for Feishu Mail; the code is in its admin console.'
    },
    keywords: ['feishu', 'lark', '字节', '飞书'],
    variables: [
      {
        name: 'code',
        type: 'text',
        optional: true,
        label: { zh: '域名验证码', en: 'Verification text' },
        example: 'verification-code-site-App_feishu=…'
      }
    ],
    records: [
      txt('{code}'),
      mx('mx1.feishu.cn', 1),
      mx('mx2.feishu.cn', 5),
      mx('mx3.feishu.cn', 10),
      txt('v=spf1 +include:_netblocks.m.feishu.cn -all')
    ]
  }
]
