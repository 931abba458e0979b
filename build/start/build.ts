// Builds out/ when something it is made of is newer.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run } from './run.ts'
import { speaksChinese } from './words.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const MADE = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html']
const MADE_OF = ['src', 'electron.vite.config.ts', 'package.json']

/** Builds if needed. Answers the builder's exit code, 0 when there was nothing to do. */
export async function buildIfStale(): Promise<number> {
  if (!isStale(ROOT)) return 0
  console.log(speaksChinese(process.env) ? '正在构建 Zonedeck…' : 'Building Zonedeck…')
  const tool = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js')
  return run(process.execPath, [tool, 'build', ROOT, '--logLevel', 'warn'])
}

/** Whether `root`/out misses a part or is older than what it is made of. */
export function isStale(root: string): boolean {
  const made = MADE.map((path) => join(root, path))
  if (!made.every((path) => existsSync(path))) return true
  const oldest = Math.min(...made.map((path) => statSync(path).mtimeMs))
  return MADE_OF.some((path) => newestIn(join(root, path)) > oldest)
}

/** The latest change in a file or folder, ms. Type declarations do not count: the build itself writes some. */
function newestIn(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return path.endsWith('.d.ts') ? 0 : stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
