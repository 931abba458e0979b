// app.requestSingleInstanceLock: a file with the holder's process id, and a folder through which later instances hand
// over their command line.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SecondInstance {
  argv: string[]
  cwd: string
  data: unknown
}

/**
 * Takes the lock in `folder`. True when this process holds it now; `onSecond` then hears of every later instance. False
 * when another process holds it; what was started here has been handed over to it.
 */
export function takeInstanceLock(
  folder: string,
  data: unknown,
  onSecond: (second: SecondInstance) => void
): boolean {
  const inbox = join(folder, 'stand-in-instance')
  const lock = join(inbox, 'lock')
  mkdirSync(inbox, { recursive: true })
  if (isHeld(lock)) {
    const message: SecondInstance = { argv: process.argv, cwd: process.cwd(), data }
    const file = join(inbox, `${process.pid}.json`)
    // Renamed into place, so the holder never reads half of it.
    writeFileSync(`${file}.tmp`, JSON.stringify(message))
    renameSync(`${file}.tmp`, file)
    return false
  }
  for (const stale of readdirSync(inbox)) rmSync(join(inbox, stale), { force: true })
  writeFileSync(lock, String(process.pid))
  process.on('exit', () => rmSync(lock, { force: true }))
  watch(inbox, () => {
    for (const name of readdirSync(inbox)) if (name.endsWith('.json')) onSecond(take(join(inbox, name)))
  }).unref()
  return true
}

function take(file: string): SecondInstance {
  // Written by takeInstanceLock in another process of this program.
  const message = JSON.parse(readFileSync(file, 'utf8')) as SecondInstance
  rmSync(file)
  return message
}

/** Whether the process named in the lock runs; a process id reused by another program does not count (Linux). */
function isHeld(lock: string): boolean {
  let pid: number
  try {
    pid = Number(readFileSync(lock, 'utf8'))
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return pid !== process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('host')
  } catch {
    return process.platform !== 'linux'
  }
}
