// npm test: build, lint, types, vitest, Playwright, one after another; goes on after a failure. The last line is
// `N passed, N failed`. `--only NAME` runs the stages whose name begins so.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { electronInUse } from './e2e/launch.ts'
import { chromiumHelp, findChromium, installChromium } from './support/chromium.ts'

interface Counts {
  passed: number
  failed: number
  skipped: number
}

interface Stage {
  name: string
  command: string[]
  env?: Record<string, string>
  /** Reads the counts of a report; without it the stage counts as one. */
  count?: (report: string) => Counts
  report?: string
}

const ROOT = resolve(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'zonedeck-reports-'))
const electron = electronInUse()

/** What is used of vitest's JSON report. A file that fails to load has no test of its own: it counts as one. */
interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

function countVitest(report: string): Counts {
  const r = JSON.parse(report) as VitestReport
  const broken = r.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
  )
  return {
    passed: r.numPassedTests,
    failed: r.numFailedTests + broken.length,
    skipped: r.numPendingTests + r.numTodoTests
  }
}

function countPlaywright(report: string): Counts {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
    errors: unknown[]
  }
  // A test that passes only when tried again has failed.
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped
  }
}

const vitestReport = join(reports, 'vitest.json')
const e2eReport = join(reports, 'e2e.json')
const stages: Stage[] = [
  { name: 'build', command: ['electron-vite', 'build', '--logLevel', 'warn'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    report: vitestReport,
    count: countVitest
  },
  {
    name: 'e2e',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
    report: e2eReport,
    count: countPlaywright
  }
]

/** Runs one stage. A stage that ends badly without a failure in its report has failed once. */
function runStage(stage: Stage): Counts {
  const [command = '', ...args] = stage.command
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    // No stage may wait for a person.
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      ...stage.env
    },
    shell: process.platform === 'win32'
  })
  if (error) console.error(error.message)
  const isFine = status === 0
  let counts: Counts = { passed: isFine ? 1 : 0, failed: 0, skipped: 0 }
  if (stage.count && stage.report !== undefined) {
    try {
      counts = stage.count(readFileSync(stage.report, 'utf8'))
    } catch {
      counts = { passed: 0, failed: 1, skipped: 0 }
    }
  }
  return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

function ensureChromium(): boolean {
  if (findChromium() !== undefined) return true
  console.log('No Chromium here: asking the system for one.')
  if (installChromium() && findChromium() !== undefined) return true
  console.error(chromiumHelp().en)
  return false
}

const onlyAt = process.argv.indexOf('--only')
const only = onlyAt < 0 ? '' : (process.argv[onlyAt + 1] ?? '')
const results: { name: string; counts: Counts; seconds: number }[] = []
const add = (name: string, work: () => Counts): void => {
  console.log(`\n== ${name} ==`)
  const start = performance.now()
  const counts = work()
  results.push({ name, counts, seconds: (performance.now() - start) / 1000 })
}

if (!ensureChromium()) add('chromium', () => ({ passed: 0, failed: 1, skipped: 0 }))
for (const stage of stages) if (stage.name.startsWith(only)) add(stage.name, () => runStage(stage))
rmSync(reports, { recursive: true, force: true })

console.log('')
for (const { name, counts, seconds } of results) {
  const { passed, failed, skipped } = counts
  const rest = skipped > 0 ? `, ${skipped} skipped` : ''
  console.log(
    `${name.padEnd(10)}${seconds.toFixed(1).padStart(7)} s   ${passed} passed, ${failed} failed${rest}`
  )
}
console.log(electron.says)
const sum = (key: keyof Counts): number => results.reduce((total, { counts }) => total + counts[key], 0)
// Nothing passed when nothing ran.
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
