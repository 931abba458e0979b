import type { Text } from '../text.ts'

/** Every rule that a record can break, as a list of findings is grouped by them; the order is that of the list. */
export const RULES = {
  host: { zh: '主机记录的写法', en: 'Form of the host' },
  'host-domain': { zh: '主机记录带了域名', en: 'Host that ends with the domain' },
  'host-wildcard': { zh: '泛解析的写法', en: 'Form of the wildcard' },
  'host-depth': { zh: '主机记录的级数', en: 'Depth of the host' },
  'host-idn': { zh: '主机记录的 Punycode 写法', en: 'Host in Punycode' },
  type: { zh: '等级不支持的记录类型', en: 'Type that the grade lacks' },
  line: { zh: '等级不支持的线路', en: 'Line that the grade lacks' },
  value: { zh: '记录值缺失或带有空格', en: 'Value missing, or with spaces around it' },
  address: { zh: 'IP 地址的写法', en: 'Form of the address' },
  'address-private': { zh: '内网或保留地址', en: 'Private or reserved address' },
  target: { zh: '目标主机名的写法', en: 'Form of the target name' },
  'target-address': { zh: '应填主机名处填了 IP 地址', en: 'Address where a name belongs' },
  'target-relative': { zh: '目标主机名不完整', en: 'Target that is no full name' },
  srv: { zh: 'SRV 记录值的写法', en: 'Form of an SRV value' },
  'srv-host': { zh: 'SRV 的主机记录', en: 'Host of an SRV' },
  caa: { zh: 'CAA 记录值的写法', en: 'Form of a CAA value' },
  'caa-tag': { zh: '不通用的 CAA 标签', en: 'CAA tag that is not in use' },
  url: { zh: '网址的写法', en: 'Form of a web address' },
  'txt-control': { zh: '文本中的控制字符', en: 'Control characters in a text' },
  'txt-length': { zh: '文本过长', en: 'Long text' },
  'txt-quotes': { zh: '文本首尾的引号', en: 'Quotes around a text' },
  'txt-ascii': { zh: '文本中的非 ASCII 字符', en: 'Text beyond ASCII' },
  ttl: { zh: 'TTL 超出范围', en: 'TTL out of bounds' },
  mx: { zh: 'MX 优先级', en: 'MX priority' },
  weight: { zh: '权重', en: 'Weight' },
  duplicate: { zh: '重复的记录', en: 'Duplicate record' },
  conflict: { zh: 'CNAME、URL 与同名记录冲突', en: 'CNAME or URL that clashes with addresses' },
  'cname-alone': { zh: 'CNAME 与其他记录并存', en: 'CNAME beside other records' },
  'round-robin': { zh: '负载均衡数量超出等级', en: 'Round robin beyond the grade' },
  'default-line': { zh: '缺少默认线路', en: 'No record on the default line' },
  'ns-line': { zh: '@ 的 NS 记录用了其他线路', en: 'NS at @ on a special line' },
  'ttl-differs': { zh: '同组记录的 TTL 不一致', en: 'Different TTLs in one set' },
  dangling: { zh: '指向本域名内没有记录的主机', en: 'Target inside the zone that is not there' },
  'target-alias': { zh: 'MX、NS、SRV 指向 CNAME', en: 'MX, NS or SRV that points to a CNAME' },
  'cname-loop': { zh: 'CNAME 循环', en: 'CNAME loop' },
  spf: { zh: 'SPF 的写法', en: 'Form of an SPF record' },
  'spf-lookups': { zh: 'SPF 查询次数过多', en: 'SPF with too many look-ups' },
  'spf-all': { zh: 'SPF 放行所有来源', en: 'SPF that lets everybody send' },
  'spf-two': { zh: '同名的多条 SPF', en: 'Several SPF records at one name' },
  'spf-type': { zh: 'SPF 类型的记录', en: 'Record of type SPF' },
  'spf-missing': { zh: '收信的域名没有 SPF', en: 'Mail without SPF' },
  dmarc: { zh: 'DMARC 的写法', en: 'Form of a DMARC record' },
  'dmarc-host': { zh: 'DMARC 的主机记录', en: 'Host of a DMARC record' },
  'dmarc-two': { zh: '同名的多条 DMARC', en: 'Several DMARC records at one name' },
  dkim: { zh: 'DKIM 的写法', en: 'Form of a DKIM record' },
  'dkim-revoked': { zh: '已吊销的 DKIM 公钥', en: 'Revoked DKIM key' }
} as const satisfies Readonly<Record<string, Text>>

export type RuleId = keyof typeof RULES

/** Whether a rule of this name is known. */
export const isRule = (name: string): name is RuleId => Object.hasOwn(RULES, name)
