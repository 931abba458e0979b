import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { isAction, specOf, type ActionName } from '../../shared/api/catalog/index.ts'
import type { Text } from '../../shared/text.ts'
import { isLoopback, parseBaseUrl } from './address.ts'
import { parseToken, type Credentials } from './auth.ts'
import { createClient } from './client.ts'
import { DnspodError } from './errors.ts'
import { fetchHttp } from './http-fetch.ts'

/** A command line that cannot be carried out; nothing was sent. */
class UsageError extends Error {
  readonly code: 'argument' | 'action' | 'address' | 'token'
  readonly text: Text

  constructor(code: UsageError['code'], zh: string, en: string) {
    super(en)
    this.code = code
    this.text = { zh, en }
  }
}

const USAGE: Text = {
  zh: '用法：call ACTION [参数=值 …] --url 地址（--token ID,TOKEN | --email 邮箱 --password 密码 [--code 验证码]）[--contact 邮箱] [--format json|xml] [--lang cn|en]',
  en: 'Usage: call ACTION [key=value …] --url URL (--token ID,TOKEN | --email E --password P [--code C]) [--contact MAIL] [--format json|xml] [--lang cn|en]'
}

/** Where only this machine is spoken to, nobody needs to be reached. */
const LOOPBACK_CONTACT = 'zonedeck@example.com'

const optionsSchema = z.object({
  url: z.string(),
  token: z.string().optional(),
  email: z.string().optional(),
  password: z.string().optional(),
  code: z.string().optional(),
  contact: z.string().optional(),
  format: z.enum(['json', 'xml']).default('json'),
  lang: z.enum(['cn', 'en']).default('cn')
})

type Options = z.infer<typeof optionsSchema>

function readArgs(argv: string[]): { name: string; pairs: string[]; options: Options } {
  const text = { type: 'string' } as const
  let parsed: { values: object; positionals: string[] }
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        url: text,
        token: text,
        email: text,
        password: text,
        code: text,
        contact: text,
        format: text,
        lang: text
      }
    })
  } catch {
    // The parser's own message may repeat an argument, and that may be a secret.
    throw new UsageError(
      'argument',
      '命令行有未知的选项，或选项缺少值',
      'An option is unknown or lacks its value'
    )
  }
  const options = optionsSchema.safeParse(parsed.values)
  const [name, ...pairs] = parsed.positionals
  if (name === undefined) throw new UsageError('argument', '缺少接口名', 'The action is missing')
  if (!options.success) {
    const option = String(options.error.issues[0]?.path[0] ?? '')
    throw new UsageError('argument', `--${option} 缺失或无效`, `--${option} is missing or not valid`)
  }
  return { name, pairs, options: options.data }
}

/** `key=value` pairs as the parameters of `action`: whole numbers where the catalogue has them, text everywhere else. */
function readParams(action: ActionName, pairs: readonly string[]): Record<string, string | number> {
  const params = new Map<string, string | number>()
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (at < 1) throw new UsageError('argument', '参数应写作 名称=值', 'A parameter is written key=value')
    if (params.has(name))
      throw new UsageError('argument', `参数 ${name} 重复`, `The parameter ${name} is there twice`)
    const value = pair.slice(at + 1)
    const specs = specOf(action).params
    const numeric = Object.hasOwn(specs, name) && specs[name]?.range !== undefined
    params.set(name, numeric && /^-?[0-9]+$/.test(value) ? Number(value) : value)
  }
  return Object.fromEntries(params)
}

function readCredentials({ token, email, password }: Options): Credentials {
  if (token !== undefined && email === undefined && password === undefined) {
    const parsed = parseToken(token)
    if (!parsed.ok) throw new UsageError('token', parsed.problem.zh, parsed.problem.en)
    return { method: 'token', token: parsed.token }
  }
  if (token === undefined && email !== undefined && password !== undefined)
    return { method: 'password', email, password }
  throw new UsageError(
    'argument',
    '请用 --token，或同时用 --email 和 --password',
    'Give either --token, or --email and --password'
  )
}

function contactOf({ url, contact, email }: Options): string | null {
  const parsed = parseBaseUrl(url)
  if (!parsed.ok) throw new UsageError('address', parsed.problem.zh, parsed.problem.en)
  return contact ?? email ?? (isLoopback(parsed.base.hostname) ? LOOPBACK_CONTACT : null)
}

/** The version of the app, for the User-Agent. */
const appVersion = (): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))).version

async function run(name: string, pairs: readonly string[], options: Options): Promise<unknown> {
  const contact = contactOf(options)
  if (!isAction(name)) throw new UsageError('action', `没有接口 ${name}`, `There is no action ${name}`)
  const params = readParams(name, pairs)
  const client = await createClient({
    url: options.url,
    version: appVersion(),
    contact: () => contact,
    credentials: readCredentials(options),
    http: fetchHttp(),
    clock: {
      now: Date.now,
      after(ms, task) {
        const timer = setTimeout(task, ms)
        return () => clearTimeout(timer)
      }
    },
    random: randomBytes,
    // One request has no past and no future.
    store: { load: () => Promise.resolve(null), save: () => Promise.resolve() },
    format: options.format,
    lang: options.lang
  })
  try {
    // The client checks them against the catalogue before anything is sent.
    return await client.call(name, params, { origin: 'person', loginCode: options.code })
  } finally {
    await client.close()
  }
}

function failure(action: string, error: unknown, lang: Options['lang']): Record<string, string> {
  const say = (text: Text): string => (lang === 'cn' ? text.zh : text.en)
  if (error instanceof DnspodError)
    return {
      action,
      code: error.code,
      kind: error.kind,
      message: say(error.cause),
      advice: say(error.advice),
      ...(error.field === undefined ? {} : { field: error.field })
    }
  if (error instanceof UsageError)
    return { action, code: error.code, kind: 'invalid', message: say(error.text), advice: say(USAGE) }
  throw error
}

/** The language of the complaint about a command line that may itself be wrong. */
const langOf = (argv: readonly string[]): Options['lang'] =>
  argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en' ? 'en' : 'cn'

/** What the command prints: the decoded value, or why there is none. */
export type CallOutcome = { ok: true; value: unknown } | { ok: false; error: Record<string, string> }

/** Sends the one action that the arguments name, through the real client. Rejects only for a defect of the app. */
export async function callCommand(argv: string[]): Promise<CallOutcome> {
  // For a command line that cannot be read, the word that stands where the action belongs.
  let action = /^[A-Z]/.test(argv[0] ?? '') ? (argv[0] ?? '') : ''
  try {
    const { name, pairs, options } = readArgs(argv)
    action = name
    return { ok: true, value: await run(name, pairs, options) }
  } catch (error) {
    return { ok: false, error: failure(action, error, langOf(argv)) }
  }
}
