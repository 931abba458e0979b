import type { Codes } from '../spec.ts'
import { code } from './common.ts'

/** Monitor.Listsubdomain and Monitor.Listsubvalue: an unknown name is 6 and an unknown id 7. */
export const NAMED_DOMAIN_CODES = {
  '6': code(
    'missing',
    ['域名不存在', 'There is no such domain'],
    ['请刷新域名列表后再试。', 'Refresh the domain list and try again.'],
    { field: 'domain' }
  ),
  '7': code(
    'missing',
    ['域名编号错误', 'No such domain id'],
    ['请刷新域名列表后再试。', 'Refresh the domain list and try again.'],
    { field: 'domain_id' }
  )
} as const satisfies Codes

/** The number of "no such monitor" depends on the action: 6 or 7. */
export const MONITOR_ID_WRONG = code(
  'missing',
  ['监控编号错误', 'No such monitor id'],
  ['请刷新监控列表；该监控可能已被删除。', 'Refresh the monitors; this one may have been removed.'],
  { field: 'monitor_id' }
)

/** What Monitor.Create and Monitor.Modify say of the settings of a monitor. */
export const SETTINGS_CODES = {
  '8': code(
    'invalid',
    ['监控主机头错误', 'The monitored host is wrong'],
    ['请填写完整的主机名，例如 www.dnspod.cn。', 'Enter a full host name, such as www.dnspod.cn.'],
    { field: 'host' }
  ),
  '9': code(
    'invalid',
    ['监控端口错误，端口只能是正整数 1~65535', 'The port is wrong: it is a whole number from 1 to 65535'],
    ['请填写 1 到 65535 之间的端口，例如 80。', 'Enter a port from 1 to 65535, such as 80.'],
    { field: 'port' }
  ),
  '10': code(
    'invalid',
    ['监控类型不正确', 'The kind of monitor is wrong'],
    ['请选择 http 或 https。', 'Choose http or https.'],
    { field: 'monitor_type' }
  ),
  '11': code(
    'invalid',
    ['监控路径不正确', 'The monitored path is wrong'],
    ['路径应以 / 开头，且不含空格。', 'The path begins with / and has no spaces.'],
    { field: 'monitor_path' }
  ),
  '12': code(
    'invalid',
    ['监控间隔不正确', 'The interval is wrong'],
    [
      '请选择服务支持的间隔；目前为 60、180 或 360 秒。',
      'Choose an interval that the service has: 60, 180 or 360 seconds today.'
    ],
    { field: 'monitor_interval' }
  ),
  '13': code(
    'invalid',
    ['监控节点不正确', 'A monitoring point is wrong'],
    ['请重新获取监控节点，并从中选择。', 'Fetch the monitoring points anew, and choose from them.'],
    { field: 'points' }
  ),
  '14': code(
    'limit',
    ['监控节点数量超出限制', 'Too many monitoring points'],
    ['请减少监控节点，或升级域名套餐。', 'Choose fewer points, or upgrade the plan of the domain.'],
    { field: 'points' }
  ),
  '15': code(
    'invalid',
    ['备用 IP 不正确', 'A backup address is wrong'],
    [
      '请填写 IPv4 地址，多个用逗号分隔，或选择一种处理方式。',
      'Enter IPv4 addresses with commas between, or choose what to do.'
    ],
    { field: 'bak_ip' }
  ),
  '16': code(
    'invalid',
    ['备用 url 不正确', 'The backup URL is wrong'],
    ['备用请填写 IP 地址，不要填写网址。', 'Enter an address as the backup, not a URL.'],
    { field: 'bak_ip' }
  ),
  '17': code(
    'invalid',
    ['备用 IP 不正确', 'A backup address is not possible here'],
    [
      '备用 IP 不能与被监控的 IP 相同，也不能重复或过多。',
      'A backup address must differ from the monitored one, and neither repeat nor be too many.'
    ],
    { field: 'bak_ip' }
  ),
  '18': code(
    'invalid',
    ['短信设置不正确', 'The setting for text messages is wrong'],
    [
      '请选择 me（域名所有者）、share（共享用户）或都不选。',
      'Choose me (the owner), share (who it is shared to), or none.'
    ],
    { field: 'sms_notice' }
  ),
  '19': code(
    'invalid',
    ['邮件设置不正确', 'The setting for e-mail is wrong'],
    [
      '请选择 me（域名所有者）、share（共享用户）或都不选。',
      'Choose me (the owner), share (who it is shared to), or none.'
    ],
    { field: 'email_notice' }
  ),
  '22': code(
    'invalid',
    ['回调 URL 不正确', 'The callback URL is wrong'],
    [
      '请填写以 http:// 或 https:// 开头的完整网址。',
      'Enter a full URL that begins with http:// or https://.'
    ],
    { field: 'callback_url' }
  )
} as const satisfies Codes

export const CREATE_CODES = {
  ...SETTINGS_CODES,
  '6': code(
    'missing',
    ['域名编号错误', 'No such domain id'],
    [
      '请刷新域名列表，并确认您可以管理该域名。',
      'Refresh the domain list, and check that you may manage the domain.'
    ],
    { field: 'domain_id' }
  ),
  '7': code(
    'invalid',
    ['记录编号错误', 'The record id is wrong'],
    [
      '只能监控非泛解析的 A 记录；请刷新记录列表后再选。',
      'Only A records without a wildcard can be monitored; refresh the records and choose again.'
    ],
    { field: 'record_id' }
  ),
  '20': code(
    'conflict',
    ['此记录已经存在监控', 'The record already has a monitor'],
    ['请修改已有的监控。', 'Change the monitor that is there.'],
    { field: 'record_id' }
  ),
  '21': code(
    'limit',
    ['监控数量超出限制', 'No more monitors are allowed'],
    [
      '请删除不用的监控，或到 DNSPod 官网增加监控数量。',
      'Remove monitors that are not needed, or buy more on the DNSPod web site.'
    ]
  )
} as const satisfies Codes

export const STATUS_CODES = {
  '6': MONITOR_ID_WRONG,
  '7': code(
    'invalid',
    ['新状态代码错误', 'The new status is wrong'],
    ['状态只能是 enabled 或 disabled。', 'The status is enabled or disabled.'],
    { field: 'status' }
  ),
  '8': code(
    'conflict',
    ['请先启用域名', 'The domain is paused'],
    ['请先启用域名，再启用监控。', 'Enable the domain first, then the monitor.']
  ),
  '9': code(
    'conflict',
    ['请先启用记录', 'The record is paused'],
    ['请先启用记录，再启用监控。', 'Enable the record first, then the monitor.']
  )
} as const satisfies Codes
