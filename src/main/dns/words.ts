import type { CallError } from '../../shared/ipc/contract.ts'
import type { Text } from '../../shared/text.ts'

/** Why a server gave no usable answer, by what node:dns calls it. */
const FAILURES: Readonly<Record<string, Text>> = {
  ETIMEOUT: { zh: '没有在限时内答复。', en: 'It did not answer in time.' },
  EREFUSED: {
    zh: '拒绝答复：它不为这个域名或这里的网络服务。',
    en: 'It refuses: it does not serve this domain, or not this network.'
  },
  ESERVFAIL: {
    zh: '它自己没能查到（域名服务器无法访问，或 DNSSEC 校验失败）。',
    en: 'It could not find out itself (no name server in reach, or DNSSEC does not hold).'
  },
  ENOTIMP: { zh: '它不支持这种查询。', en: 'It does not know this kind of question.' },
  EFORMERR: { zh: '它没能读懂这个查询。', en: 'It could not read the question.' },
  EBADRESP: { zh: '答复的内容无法读取。', en: 'Its answer cannot be read.' },
  ECONNREFUSED: {
    zh: '连接不到：可能没有联网，或这个地址没有 DNS 服务。',
    en: 'Out of reach: this computer may be offline, or no DNS server runs there.'
  },
  ECANCELLED: { zh: '查询已取消。', en: 'The question was cancelled.' }
}

/** The sentence for a code of node:dns. */
export const failureWords = (code: string): Text =>
  FAILURES[code] ?? { zh: `没有得到可用的答复（${code}）。`, en: `There was no usable answer (${code}).` }

export const NO_ADDRESS: Text = {
  zh: '查不到这台域名服务器的地址。',
  en: 'No address of this name server was found.'
}

export const REFUSALS = {
  /** A name that by its ending exists nowhere. */
  reserved: {
    code: 'INVALID',
    message: {
      zh: '这个域名的后缀是保留给示例和测试的，公网上不存在，没有可以检测的。',
      en: 'The ending of this domain is kept for examples and tests. It does not exist on the Internet, so there is nothing to check.'
    },
    advice: {
      zh: '没有发出任何查询。请在真实的域名上使用解析生效检测。',
      en: 'Nothing was asked. Use the propagation check with a real domain.'
    }
  },
  host: {
    code: 'INVALID',
    field: 'host',
    message: {
      zh: '这个主机记录不能查询：每一级只能是字母、数字、下划线或连字符，连同域名最多 253 个字符。',
      en: 'This host cannot be asked for: labels hold letters, digits, underscores and hyphens, and with the domain it has at most 253 characters.'
    }
  },
  server: {
    code: 'INVALID',
    message: {
      zh: '服务器列表已经更换，请重新打开解析生效检测。',
      en: 'The list of servers is another one now. Open the propagation check again.'
    }
  }
} as const satisfies Record<string, CallError>
