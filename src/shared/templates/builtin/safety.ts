import type { BuiltinTemplate } from '../template.ts'
import { txt } from './parts.ts'

/** Records that keep others from using the domain's name. */
export const SAFETY_TEMPLATES: readonly BuiltinTemplate[] = [
  {
    // RFC 7489 6.3: p=none only asks for reports, and refuses nothing.
    id: 'dmarc',
    kind: 'safety',
    title: { zh: 'DMARC 起步', en: 'DMARC starter' },
    about: {
      zh: '先只收集报告、不拦截邮件；确认正常后再改为 quarantine 或 reject。',
      en: 'Asks for reports only and blocks nothing; move on to quarantine or reject once all is well.'
    },
    keywords: ['dmarc', '反垃圾', '伪造', 'spoofing'],
    variables: [
      {
        name: 'policy',
        type: 'choice',
        label: { zh: '策略', en: 'Policy' },
        options: [
          { value: 'none', label: { zh: 'none：只收集报告', en: 'none: reports only' } },
          {
            value: 'quarantine',
            label: { zh: 'quarantine：放入垃圾邮件', en: 'quarantine: to the spam folder' }
          },
          { value: 'reject', label: { zh: 'reject：拒收', en: 'reject: refused' } }
        ]
      },
      {
        name: 'email',
        type: 'email',
        label: { zh: '接收报告的邮箱', en: 'Address for reports' },
        example: 'dmarc@example.com'
      }
    ],
    records: [txt('v=DMARC1; p={policy}; rua=mailto:{email}', '_dmarc')]
  },
  {
    // RFC 7208 10.1.2 and RFC 7489: a domain that sends no mail says so; RFC 7505 (null MX) has no form DNSPod takes.
    id: 'no-mail',
    kind: 'safety',
    title: { zh: '不发邮件的域名', en: 'No mail from this domain' },
    about: {
      zh: '声明这个域名从不发送邮件，防止被冒用。',
      en: 'Says that this domain never sends mail, so that nobody can pretend to.'
    },
    keywords: ['spf', 'dmarc', 'parked', '停放', '伪造'],
    variables: [],
    records: [txt('v=spf1 -all'), txt('v=DMARC1; p=reject', '_dmarc')]
  },
  {
    // RFC 8659; https://letsencrypt.org/docs/caa: the identifier is letsencrypt.org.
    id: 'caa-letsencrypt',
    kind: 'safety',
    title: { zh: '只允许 Let’s Encrypt 签发证书', en: 'Certificates from Let’s Encrypt only' },
    about: {
      zh: '用 CAA 记录禁止其他机构为这个域名签发证书。',
      en: 'Keeps other authorities from issuing certificates for this domain.'
    },
    keywords: ['caa', 'ssl', 'certificate', '证书', 'acme'],
    variables: [
      {
        name: 'email',
        type: 'email',
        optional: true,
        label: { zh: '接收违规通知的邮箱', en: 'Address for violations' },
        example: 'security@example.com'
      }
    ],
    records: [
      { host: '@', type: 'CAA', value: '0 issue "letsencrypt.org"' },
      { host: '@', type: 'CAA', value: '0 issuewild "letsencrypt.org"' },
      { host: '@', type: 'CAA', value: '0 iodef "mailto:{email}"' }
    ]
  }
]
