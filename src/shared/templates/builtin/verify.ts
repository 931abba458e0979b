import type { BuiltinTemplate, TemplateVariable } from '../template.ts'
import { cname, hostOf, txt } from './parts.ts'

const code = (prefix?: string): TemplateVariable => ({
  name: 'code',
  type: 'text',
  label: { zh: '验证码', en: 'Verification code' },
  ...(prefix === undefined
    ? {}
    : { prefix, hint: { zh: `可以连同 ${prefix} 一起粘贴。`, en: `You may paste it with its ${prefix}.` } })
})

/** Codes that stand alone as a host in front of the domain. */
const label: TemplateVariable = {
  name: 'code',
  type: 'host',
  label: { zh: '主机记录', en: 'Host' },
  hint: { zh: '验证页面给出的随机主机记录。', en: 'The random host that the page shows.' }
}

/**
 * Proofs of ownership for those who take one by DNS. 360's webmaster pages and WeChat's own pages take a file or a tag
 * only, so they are not here; WeChat's partner products show a TXT that the general template takes.
 */
export const VERIFY_TEMPLATES: readonly BuiltinTemplate[] = [
  {
    id: 'verify-txt',
    kind: 'verify',
    title: { zh: 'TXT 所有权验证', en: 'TXT verification' },
    about: {
      zh: '任何要求添加一条 TXT 记录的验证，例如微信、支付宝等平台。',
      en: 'Any proof of ownership that asks for a TXT record.'
    },
    keywords: ['verify', '验证', '微信', 'wechat', '所有权', 'ownership'],
    variables: [hostOf('@'), { ...code(), label: { zh: 'TXT 内容', en: 'Text' } }],
    records: [txt('{code}', '{host}')]
  },
  {
    // https://support.google.com/webmasters/answer/9008080 (domain property, DNS record).
    id: 'verify-google',
    kind: 'verify',
    title: { zh: 'Google 站点验证', en: 'Google site verification' },
    about: {
      zh: '用于 Google Search Console 和 Google Workspace。',
      en: 'For Google Search Console and Google Workspace.'
    },
    keywords: ['google', 'search console', '谷歌', '站长'],
    variables: [code('google-site-verification=')],
    records: [txt('google-site-verification={code}')]
  },
  {
    // https://www.bing.com/webmasters/help/add-and-verify-site-12184f8b: a CNAME to verify.bing.com.
    id: 'verify-bing',
    kind: 'verify',
    title: { zh: '必应站点验证', en: 'Bing site verification' },
    about: { zh: '用于必应网站管理员工具。', en: 'For Bing Webmaster Tools.' },
    keywords: ['bing', 'microsoft', '必应', '站长'],
    variables: [label],
    records: [cname('{code}', 'verify.bing.com')]
  },
  {
    // ziyuan.baidu.com, CNAME 验证; older write-ups show zz.baidu.com as the target, so it can be changed.
    id: 'verify-baidu',
    kind: 'verify',
    title: { zh: '百度站点验证', en: 'Baidu site verification' },
    about: {
      zh: '用于百度搜索资源平台的 CNAME 验证。',
      en: 'The CNAME verification of Baidu’s webmaster pages.'
    },
    keywords: ['baidu', '百度', '站长', '资源平台'],
    variables: [
      label,
      {
        name: 'target',
        type: 'hostname',
        initial: 'ziyuan.baidu.com',
        label: { zh: '记录值', en: 'Target' }
      }
    ],
    records: [cname('{code}', '{target}')]
  },
  {
    // TrustAsia and DigiCert, whom Chinese clouds resell, ask for a TXT at _dnsauth; ACME at _acme-challenge (RFC 8555 8.4).
    id: 'verify-certificate',
    kind: 'verify',
    title: { zh: 'SSL 证书验证', en: 'Certificate validation' },
    about: {
      zh: '申请 SSL 证书时的 DNS 验证，主机记录按证书页面填写。',
      en: 'DNS validation of a certificate request, at the host that its page shows.'
    },
    keywords: ['ssl', 'tls', 'https', '证书', '_dnsauth', '_acme-challenge', 'acme'],
    variables: [hostOf('_dnsauth'), { ...code(), label: { zh: 'TXT 内容', en: 'Text' } }],
    records: [txt('{code}', '{host}')]
  }
]
