import { callCommand } from './call-command.ts'

/**
 * `npm run --silent call -- ACTION [key=value …] --url URL (--token ID,TOKEN | --email E --password P [--code C])
 * [--contact MAIL] [--format json|xml] [--lang cn|en]`: sends one action through the real client and prints one line of
 * JSON, `{"ok":true,"value":…}` (exit 0) or `{"ok":false,"error":{action,code,kind,message,advice}}` (exit 1).
 */
const outcome = await callCommand(process.argv.slice(2))
if (!outcome.ok) process.exitCode = 1
process.stdout.write(`${JSON.stringify(outcome)}\n`)
