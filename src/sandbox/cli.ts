// npm run sandbox -- [--port N] [--dialect 2012|today] [--scenario NAME] [--state FILE]
// Prints one JSON line when it is ready and runs until it is stopped. Mails it would send are read at GET /inbox.
// Bad arguments: one sentence, exit code 2.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { scenarioNames, startSandbox, type SandboxOptions } from './index.ts'

const schema = z.object({
  port: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional(),
  dialect: z.enum(['2012', 'today']).optional(),
  scenario: z.enum(scenarioNames).optional(),
  state: z.string().min(1).optional()
})

const EXPECTED: Readonly<Record<string, string>> = {
  port: 'a number from 0 to 65535',
  dialect: '2012 or today',
  scenario: `one of ${scenarioNames.join(', ')}`,
  state: 'the name of a file'
}

/** The options that the arguments ask for, or the sentence that says what is wrong with them. */
function readArguments(args: string[]): SandboxOptions | string {
  const text = { type: 'string' } as const
  let values: unknown
  try {
    ;({ values } = parseArgs({ args, options: { port: text, dialect: text, scenario: text, state: text } }))
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error)
  }
  const parsed = schema.safeParse(values)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    return `--${name} must be ${EXPECTED[name] ?? 'something else'}`
  }
  const { port, dialect, scenario, state } = parsed.data
  return {
    ...(port === undefined ? {} : { port }),
    ...(dialect === undefined ? {} : { dialect }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(state === undefined ? {} : { stateFile: state })
  }
}

function fail(sentence: string, code: number): never {
  process.stderr.write(`${sentence.replace(/\.?$/, '.')}\n`)
  process.exit(code)
}

const options = readArguments(process.argv.slice(2))
if (typeof options === 'string') fail(options, 2)
try {
  const sandbox = await startSandbox(options)
  if (sandbox.damagedFile !== null)
    process.stderr.write(`The state file was damaged and is set aside as ${sandbox.damagedFile}.\n`)
  const { url, dialect, scenario } = sandbox
  const accounts = sandbox.accounts.map(({ name, userId, email, password, token, code }) => ({
    name,
    email,
    // A password that was changed is known to whoever changed it, and kept as a hash alone.
    ...((sandbox.state.users.get(userId)?.passwordHash ?? null) === null ? { password } : {}),
    token,
    ...(code === null ? {} : { code })
  }))
  process.stdout.write(`${JSON.stringify({ url, dialect, scenario, accounts })}\n`)
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    sandbox.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(`The state could not be saved: ${String(error)}`, 1)
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // npm passes a signal to its shell, which dies of it without telling us: under npm the shell's end is the signal.
  const shell = process.ppid
  if (process.env['npm_lifecycle_event'] !== undefined)
    setInterval(() => {
      if (process.ppid !== shell) stop()
    }, 250).unref()
} catch (error) {
  fail(`The sandbox could not start: ${error instanceof Error ? error.message : String(error)}`, 1)
}
