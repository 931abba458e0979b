// Opens the app from a source tree: in Electron where its binary is or can be fetched, else in the stand-in of tests/host.
import { chromiumHelp, findChromium } from '../../tests/support/chromium.ts'
import { buildIfStale } from './build.ts'
import { electronBinary, fetchElectron } from './electron.ts'
import { nextStep, type Facts } from './plan.ts'
import { run } from './run.ts'
import { speaksChinese } from './words.ts'

/** Takes one step after another until the app has run. `argv` is passed on to it. Answers the exit code. */
export async function start(argv: readonly string[]): Promise<number> {
  const facts: Facts = {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    built: false
  }
  for (;;) {
    const step = nextStep(facts)
    if (step.say) console.log(speaksChinese(process.env) ? step.say.zh : step.say.en)
    switch (step.kind) {
      case 'stop':
        return 1
      case 'build': {
        const code = await buildIfStale()
        if (code !== 0) return code
        facts.built = true
        facts.binary = electronBinary()
        break
      }
      case 'fetch':
        facts.fetchFailure = await fetchElectron()
        facts.binary = electronBinary()
        break
      case 'find-browser':
        facts.browser = { path: findChromium(), help: chromiumHelp() }
        break
      case 'run':
        return run(step.command, [...step.args, ...argv], step.env)
    }
  }
}
