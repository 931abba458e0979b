import type { BuiltinTemplate } from '../template.ts'
import { a, aaaa, cname, hostOf } from './parts.ts'

/** Places that host a site and take a domain of one's own. */
export const HOSTING_TEMPLATES: readonly BuiltinTemplate[] = [
  {
    // https://docs.github.com/pages/configuring-a-custom-domain-for-your-github-pages-site/
    // managing-a-custom-domain-for-your-github-pages-site: four addresses each for A and AAAA, www to the user's name.
    id: 'github-pages',
    kind: 'hosting',
    title: { zh: 'GitHub Pages', en: 'GitHub Pages' },
    about: {
      zh: '域名本身指向 GitHub Pages 的地址，www 指向你的 github.io。',
      en: 'Leads the domain itself to the addresses of GitHub Pages, and www to your github.io.'
    },
    keywords: ['github', 'pages', 'jekyll', '静态网站'],
    variables: [
      {
        name: 'user',
        type: 'hostname',
        label: { zh: 'GitHub 用户或组织名', en: 'GitHub user or organisation' },
        example: 'octocat'
      }
    ],
    records: [
      ...[108, 109, 110, 111].map((part) => a('@', `185.199.${part}.153`)),
      ...[0, 1, 2, 3].map((part) => aaaa('@', `2606:50c0:800${part}::153`)),
      cname('www', '{user}.github.io')
    ]
  },
  {
    // https://vercel.com/docs/domains/set-up-custom-domain: an A record for the apex, a CNAME for what is below; a
    // project may be shown targets of its own.
    id: 'vercel',
    kind: 'hosting',
    title: { zh: 'Vercel', en: 'Vercel' },
    about: {
      zh: '域名本身和 www 指向 Vercel；如果项目的域名设置里显示了别的值，以它为准。',
      en: 'Leads the domain itself and www to Vercel; where your project shows other values, use those.'
    },
    keywords: ['vercel', 'next.js', '静态网站'],
    variables: [
      {
        name: 'address',
        type: 'ipv4',
        initial: '76.76.21.21',
        label: { zh: '域名本身的 A 地址', en: 'A record of the domain itself' }
      },
      {
        name: 'target',
        type: 'hostname',
        initial: 'cname.vercel-dns-0.com',
        label: { zh: 'www 的 CNAME 目标', en: 'CNAME target of www' }
      }
    ],
    records: [a('@', '{address}'), cname('www', '{target}')]
  },
  {
    // https://docs.netlify.com, Configure external DNS: the load balancer's address for
    // the apex, the site's name for what is below.
    id: 'netlify',
    kind: 'hosting',
    title: { zh: 'Netlify', en: 'Netlify' },
    about: {
      zh: '域名本身指向 Netlify 的负载均衡，www 指向你的 netlify.app。',
      en: 'Leads the domain itself to Netlify’s load balancer, and www to your netlify.app.'
    },
    keywords: ['netlify', '静态网站'],
    variables: [
      {
        name: 'site',
        type: 'hostname',
        label: { zh: '站点名', en: 'Site name' },
        hint: { zh: '.netlify.app 之前的部分。', en: 'What stands before .netlify.app.' },
        example: 'brave-curie-671954'
      }
    ],
    records: [a('@', '75.2.60.5'), cname('www', '{site}.netlify.app')]
  },
  {
    // https://developers.cloudflare.com/pages/configuration/custom-domains: with DNS elsewhere a sub-domain by CNAME.
    id: 'cloudflare-pages',
    kind: 'hosting',
    title: { zh: 'Cloudflare Pages', en: 'Cloudflare Pages' },
    about: {
      zh: '一个子域名指向你的 pages.dev；DNS 不在 Cloudflare 时不支持域名本身。',
      en: 'Leads a sub-domain to your pages.dev; the domain itself needs Cloudflare’s own DNS.'
    },
    keywords: ['cloudflare', 'pages', '静态网站'],
    variables: [
      hostOf('www'),
      {
        name: 'project',
        type: 'hostname',
        label: { zh: '项目名', en: 'Project name' },
        hint: { zh: '.pages.dev 之前的部分。', en: 'What stands before .pages.dev.' }
      }
    ],
    records: [cname('{host}', '{project}.pages.dev')]
  }
]
