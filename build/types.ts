// Checks the types of every part with the globals that part has: shared has none, main has Node's, the renderer
// has the DOM's. One vue-tsc run per part, side by side.
import { spawn } from 'node:child_process'

const parts = ['src/shared', 'src/main', 'src/renderer', 'tests']
const run = (part: string): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn('vue-tsc', ['--noEmit', '-p', part], {
      stdio: 'inherit',
      shell: process.platform === 'win32'
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
const codes = await Promise.all(parts.map(run))
process.exitCode = Math.max(...codes)
