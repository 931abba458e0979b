import type { ActionSpec, ParamSpec, ParamSpecs } from '../spec.ts'
import {
  CREATE_CODES,
  MONITOR_ID_WRONG,
  NAMED_DOMAIN_CODES,
  SETTINGS_CODES,
  STATUS_CODES
} from './monitor-codes.ts'
import { results } from './monitor-results.ts'
import { domainId, domainName, paging, recordId } from './params.ts'

export type { MonitorPoint } from './monitor-results.ts'

/** A UUID, unlike every other id of the service. */
const monitorId = {
  required: true,
  trim: true,
  title: { zh: '监控编号', en: 'Monitor id' }
} as const satisfies ParamSpec

/** These two actions take either, in both dialects. */
const domainOrId = {
  domain: { ...domainName, required: false },
  domain_id: { ...domainId, required: false }
} as const satisfies ParamSpecs

/** Settings of a monitor. What may be left out is what the later text calls optional (dnspod-api-today 5.4). */
const settings = {
  port: { required: true, range: [1, 65535], title: { zh: '监控端口', en: 'Port' } },
  // 30, 60 and 180 in the document of 2012; 60, 180 and 360 today. The service refuses the others with 12.
  monitor_interval: {
    required: true,
    values: ['30', '60', '180', '360'],
    title: { zh: '监控间隔（秒）', en: 'Interval (seconds)' }
  },
  host: { required: true, form: 'name', title: { zh: '监控主机头', en: 'Host' } },
  // cname and url are today's only; the service refuses them with 10 otherwise.
  monitor_type: {
    required: true,
    values: ['http', 'https', 'cname', 'url'],
    title: { zh: '监控类型', en: 'Kind' }
  },
  monitor_path: { required: true, title: { zh: '监控路径', en: 'Path' } },
  points: { required: true, title: { zh: '监控节点', en: 'Monitoring points' } },
  // pass, pause, auto, pause2 (today) or IPv4 addresses with commas.
  bak_ip: { required: true, title: { zh: '宕机备用', en: 'Backup' } },
  // Told as 宕机不修改 ttl without its values; yes and no as elsewhere.
  keep_ttl: {
    required: false,
    values: ['yes', 'no'],
    title: { zh: '宕机时不修改 TTL', en: 'Keep the TTL when down' },
    dialect: 'today'
  },
  sms_notice: { required: false, blank: true, title: { zh: '短信通知', en: 'Text messages' } },
  email_notice: { required: false, blank: true, title: { zh: '邮件通知', en: 'E-mail' } },
  less_notice: {
    required: false,
    values: ['yes', 'no'],
    title: { zh: '一小时内只通知一次', en: 'One notice an hour' }
  },
  callback_url: { required: false, blank: true, form: 'url', title: { zh: '回调 URL', en: 'Callback URL' } },
  callback_key: { required: false, blank: true, title: { zh: '回调密钥', en: 'Callback key' } }
} as const satisfies ParamSpecs

/** 宕机监控: watching what A records point at, and switching away from what is down. */
export const monitorActions = {
  'Monitor.Listsubdomain': {
    title: { zh: '列出包含 A 记录的子域名', en: 'Hosts with A records' },
    kind: 'read',
    params: domainOrId,
    oneOf: [['domain_id', 'domain']],
    result: results.listSubdomain,
    empty: { code: '8', body: { subdomain: [] } },
    codes: {
      ...NAMED_DOMAIN_CODES,
      '8': {
        kind: 'missing',
        cause: { zh: '此域名没有任何记录', en: 'The domain has no records' },
        advice: { zh: '请先添加 A 记录。', en: 'Add an A record first.' }
      }
    }
  },
  'Monitor.Listsubvalue': {
    title: { zh: '列出子域名的 A 记录', en: 'A records of a host' },
    kind: 'read',
    params: {
      ...domainOrId,
      subdomain: { required: true, form: 'name', title: { zh: '子域名', en: 'Host' } }
    },
    oneOf: [['domain_id', 'domain']],
    result: results.listSubvalue,
    codes: NAMED_DOMAIN_CODES
  },
  'Monitor.List': {
    title: { zh: '监控列表', en: 'Monitors' },
    kind: 'read',
    params: {
      domain: { ...domainOrId.domain, dialect: 'today' },
      domain_id: { ...domainOrId.domain_id, dialect: 'today' }
    },
    result: results.list,
    codes: {}
  },
  'Monitor.Create': {
    title: { zh: '监控添加', en: 'Add a monitor' },
    kind: 'write',
    params: { domain_id: domainId, record_id: recordId, ...settings },
    result: results.create,
    codes: CREATE_CODES
  },
  'Monitor.Modify': {
    title: { zh: '监控修改', en: 'Change a monitor' },
    kind: 'write',
    params: { monitor_id: monitorId, ...settings },
    result: results.nothing,
    codes: { ...SETTINGS_CODES, '7': MONITOR_ID_WRONG }
  },
  'Monitor.Remove': {
    title: { zh: '监控删除', en: 'Remove a monitor' },
    kind: 'write',
    params: { monitor_id: monitorId },
    result: results.nothing,
    codes: { '6': MONITOR_ID_WRONG }
  },
  'Monitor.Info': {
    title: { zh: '获取监控信息', en: 'One monitor' },
    kind: 'read',
    params: { monitor_id: monitorId },
    result: results.info,
    codes: { '7': MONITOR_ID_WRONG }
  },
  'Monitor.Setstatus': {
    title: { zh: '设置监控状态', en: 'Start or stop a monitor' },
    kind: 'write',
    params: {
      monitor_id: monitorId,
      status: { required: true, values: ['enabled', 'disabled'], title: { zh: '状态', en: 'Status' } }
    },
    result: results.nothing,
    codes: STATUS_CODES
  },
  'Monitor.Gethistory': {
    title: { zh: '获取监控历史', en: 'History of a monitor' },
    kind: 'read',
    params: {
      monitor_id: monitorId,
      hours: {
        required: false,
        range: [1, Number.MAX_SAFE_INTEGER],
        title: { zh: '最近多少小时', en: 'Hours back' }
      }
    },
    result: results.history,
    codes: { '6': MONITOR_ID_WRONG }
  },
  'Monitor.Userdesc': {
    title: { zh: '获取监控概况', en: 'Overview of the monitors' },
    kind: 'read',
    params: {},
    result: results.userDesc,
    codes: {}
  },
  'Monitor.Getdowns': {
    title: { zh: '获取监控警告', en: 'Alerts of the monitors' },
    kind: 'read',
    params: paging,
    result: results.downs,
    codes: {}
  }
} as const satisfies Record<string, ActionSpec>
