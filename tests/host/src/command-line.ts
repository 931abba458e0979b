// The command line of the electron executable: `electron [-r FILE]… [switches] APP [arguments]`.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export interface CommandLine {
  /** The app's folder or main file as written; undefined when none is given. */
  app: string | undefined
  /** Files to load before the app (`-r`, `--require`). */
  requires: string[]
  version: boolean
}

export function parseCommandLine(argv: readonly string[]): CommandLine {
  const parsed: CommandLine = { app: undefined, requires: [], version: false }
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? ''
    if (argument === '-r' || argument === '--require') {
      i += 1
      parsed.requires.push(argv[i] ?? '')
    } else if (argument === '--version' || argument === '-v') parsed.version = true
    else if (!argument.startsWith('-') && parsed.app === undefined) parsed.app = argument
  }
  return parsed
}

export interface AppFiles {
  /** The folder of the package. */
  path: string
  /** The main file. */
  entry: string
  name: string
  version: string
}

/** Finds package.json and the main file the way Electron does. Throws when APP does not exist. */
export function findApp(app: string): AppFiles {
  const target = resolve(app)
  const isFolder = statSync(target).isDirectory()
  const packageFolder = isFolder ? target : folderOfPackage(dirname(target))
  const packageFile = join(packageFolder, 'package.json')
  const manifest: unknown = existsSync(packageFile) ? JSON.parse(readFileSync(packageFile, 'utf8')) : {}
  const text = (key: string): string | undefined => {
    const value: unknown =
      typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, key) : undefined
    return typeof value === 'string' ? value : undefined
  }
  return {
    path: packageFolder,
    entry: isFolder ? resolve(target, text('main') ?? 'index.js') : target,
    name: text('productName') ?? text('name') ?? 'Electron',
    version: text('version') ?? '0.0.0'
  }
}

function folderOfPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder
  return folderOfPackage(dirname(folder))
}
