import type { RecordDraft } from '../../model/record.ts'
import { isIpv4, isIpv6, readTarget } from '../hostname.ts'
import { error, fixTo, type RecordIssue, warning } from '../issue.ts'

const FORM = {
  zh: 'SRV 记录的值是“优先级 权重 端口 目标主机”，例如 10 5 5060 sip.example.com。',
  en: 'An SRV record holds "priority weight port target", such as 10 5 5060 sip.example.com.'
}

/** SRV (RFC 2782): three numbers of 16 bits and a host name; the target "." says that there is no such service. */
export function checkSrv({ host, value }: RecordDraft): RecordIssue[] {
  const parts = value.split(/\s+/)
  const [, , , target] = parts
  const numbers = parts.slice(0, 3)
  if (parts.length !== 4 || target === undefined || numbers.some((part) => !isUint16(part))) {
    return [error('srv', 'value', '34', FORM)]
  }
  const issues: RecordIssue[] = []
  if (isIpv4(target) || isIpv6(target)) {
    const text = {
      zh: 'SRV 的目标是主机名，不能是 IP 地址。',
      en: 'The target of an SRV is a host name, not an address.'
    }
    issues.push(error('target-address', 'value', '34', text))
  } else if (target !== '.') {
    const read = readTarget(target)
    if ('problem' in read) {
      const meant = read.suggestion
      const fix = meant === undefined ? null : fixTo('value', [...numbers, meant].join(' '))
      issues.push(error('target', 'value', '34', read.problem, fix))
    } else if (!read.name.includes('.')) {
      const text = {
        zh: `目标要写完整的主机名，“${target}”会被当作顶级域名。`,
        en: `The target is a full name: "${target}" is read as a top-level domain.`
      }
      issues.push(warning('target-relative', 'value', '34', text))
    }
  }
  if (issues.length === 0 && value !== parts.join(' ')) {
    const text = { zh: '四个部分之间只用一个空格。', en: 'One space stands between the four parts.' }
    // It can be read; no text says whether the service does.
    issues.push(warning('srv', 'value', '34', text, fixTo('value', parts.join(' '))))
  }
  if (!/^_[^.]+\._[^.]+(?:\.|$)/.test(host)) {
    const text = {
      zh: 'SRV 的主机记录一般写作 _服务._协议，例如 _sip._tcp，否则客户端找不到它。',
      en: 'The host of an SRV is _service._protocol, such as _sip._tcp; clients look nowhere else.'
    }
    issues.push(warning('srv-host', 'host', null, text))
  }
  return issues
}

const isUint16 = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535
