import type { DomainSeed } from './seeder.ts'
import {
  app,
  appAndMail,
  cdn,
  company,
  fleet,
  home,
  mail,
  parked,
  showcase,
  site,
  siteAndMail
} from './zones.ts'

/** Person 0 signs in to try the app; person 1 shares domains with them. Every name ends in a reserved label (RFC 2606). */
export const DEFAULT_DOMAINS: readonly DomainSeed[] = [
  {
    name: 'yunshan-tea.example',
    grade: 'DP_Ultra',
    group: 6,
    starred: true,
    registered: true,
    remark: '云山茶业官网，改动前先通知运维',
    aliases: ['yunshan-tea.test', '云山茶.测试'],
    records: showcase
  },
  {
    name: 'qinghe-coffee.example',
    grade: 'DP_Expert',
    group: 6,
    starred: true,
    registered: true,
    remark: '青禾咖啡：官网、商城、企业邮箱',
    records: appAndMail
  },
  {
    name: 'corp-net.example',
    grade: 'DP_Extra',
    group: 101,
    registered: true,
    remark: '办公网设备，十个城市',
    records: company
  },
  {
    name: 'iot-fleet.example',
    grade: 'DP_Plus',
    group: 102,
    remark: 'IoT devices, written by the provisioning job',
    records: fleet(10_000)
  },
  {
    name: '中文示例.测试',
    grade: 'DP_Plus',
    group: 5,
    starred: true,
    registered: true,
    remark: '中文域名，注意邮件客户端显示 punycode',
    records: siteAndMail
  },
  { name: '山茶小馆.测试', grade: 'DP_Free', group: 7, remark: '客户：山茶小馆，年底续费', records: site },
  {
    name: 'lantern-studio.example',
    grade: 'DP_Free',
    group: 7,
    remark: 'Client: Lantern Studio, contact Mei',
    shared: { to: 1, mode: 'rw' },
    records: cdn
  },
  {
    name: 'harbour-maps.example',
    grade: 'D_Ultra',
    group: 2,
    remark: 'Tiles and API, change with care',
    registered: true,
    records: appAndMail
  },
  { name: 'moonbridge.example', grade: 'D_Expert', group: 2, records: app },
  {
    name: 'shuyuan-press.example',
    grade: 'D_Extra',
    group: 6,
    registered: true,
    remark: '书院出版社',
    records: siteAndMail
  },
  {
    name: 'red-panda-club.example',
    grade: 'D_Plus',
    group: 5,
    starred: true,
    remark: '小熊猫俱乐部（私人）',
    records: cdn
  },
  { name: 'paper-crane.example', grade: 'D_Free', group: 3, records: site },
  { name: 'home-of-li.example', grade: 'DP_Free', group: 5, remark: '家里的动态域名', records: home },
  {
    name: 'static-assets.example',
    grade: 'DP_Plus',
    group: 102,
    remark: 'locked until the audit is over',
    locked: true,
    records: cdn
  },
  {
    name: 'caiwu-system.example',
    grade: 'DP_Expert',
    group: 6,
    remark: '财务系统，已锁定',
    locked: true,
    registered: true,
    records: app
  },
  {
    name: 'old-campaign.example',
    grade: 'DP_Free',
    group: 3,
    state: 'pause',
    remark: '2024 活动页，已下线',
    records: site
  },
  {
    name: 'spring-sale.example',
    grade: 'DP_Free',
    group: 3,
    state: 'pause',
    remark: '春季促销，明年再开',
    records: cdn
  },
  { name: 'beta-test.example', grade: 'D_Plus', group: 102, state: 'pause', records: app },
  { name: 'cheap-pills.example', grade: 'DP_Free', state: 'spam', remark: '被封禁，待申诉', records: site },
  {
    name: 'moving-soon.example',
    grade: 'DP_Free',
    ext: 'dnserror',
    remark: 'NS 还在老服务商',
    records: siteAndMail
  },
  { name: 'not-ours-yet.example', grade: 'DP_Free', ext: 'dnserror', records: site },
  { name: 'typo-domian.example', grade: 'DP_Free', ext: 'notexist', remark: '拼错了？', records: parked },
  { name: 'dreamt-up.example', grade: 'DP_Free', ext: 'notexist', records: parked },
  {
    name: 'weather-mirror.example',
    grade: 'DP_Plus',
    group: 4,
    remark: '下个月到期',
    registered: true,
    records: cdn
  },
  {
    name: 'night-market.example',
    grade: 'DP_Extra',
    group: 7,
    remark: '客户：夜市联盟',
    registered: true,
    records: appAndMail
  },
  { name: 'bamboo-notes.example', grade: 'DP_Free', group: 5, remark: 'blog', records: site },
  {
    name: 'river-garden.example',
    grade: 'DP_Free',
    group: 5,
    aliases: ['river-garden.test'],
    records: site
  },
  { name: 'tianqi-api.example', grade: 'DP_Plus', group: 101, remark: '天气接口，按线路解析', records: app },
  { name: 'video-edge.example', grade: 'DP_Extra', group: 102, remark: 'edge nodes', records: cdn },
  { name: 'mail-only.example', grade: 'DP_Free', group: 6, remark: '只收发邮件', records: mail },
  {
    name: 'zhaopin-page.example',
    grade: 'DP_Free',
    group: 6,
    remark: '招聘专题',
    registered: true,
    records: site
  },
  { name: 'docs-archive.example', grade: 'D_Free', group: 3, remark: 'read-only archive', records: cdn },
  {
    name: 'pixel-forge.example',
    grade: 'DP_Free',
    group: 7,
    remark: 'Client: Pixel Forge',
    shared: { to: 1, mode: 'r' },
    records: siteAndMail
  },
  {
    name: 'wanderlust-bikes.example',
    grade: 'DP_Plus',
    group: 7,
    remark: '骑行俱乐部 Wanderlust',
    records: siteAndMail
  },
  { name: '云上书店.测试', grade: 'DP_Free', group: 7, remark: '筹备中', records: parked },
  { name: 'parked-for-later.example', grade: 'DP_Free' },
  {
    name: 'partner-portal.example',
    grade: 'DP_Extra',
    owner: 1,
    shared: { to: 0, mode: 'rw' },
    registered: true,
    records: appAndMail
  },
  {
    name: 'partner-shop.example',
    grade: 'DP_Free',
    owner: 1,
    shared: { to: 0, mode: 'rw' },
    records: siteAndMail
  },
  {
    name: 'partner-readonly.example',
    grade: 'DP_Plus',
    owner: 1,
    shared: { to: 0, mode: 'r' },
    records: cdn
  },
  {
    name: 'partner-locked.example',
    grade: 'D_Extra',
    owner: 1,
    shared: { to: 0, mode: 'rw' },
    locked: true,
    records: site
  },
  { name: 'partner-private.example', grade: 'DP_Free', owner: 1, records: site }
]
