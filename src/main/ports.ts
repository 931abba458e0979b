/**
 * What the services of the main process need of the world. Each is handed in, so that a service runs in plain Node under
 * a fake clock; the shell brings the real ones.
 */
export type { Clock } from '../shared/clock.ts'

export interface HttpRequest {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
  /** Ends the request, whatever it is doing. */
  signal: AbortSignal
  /** Bytes (after decompression) that are read of an answer; one more rejects with `BodyTooLarge`. */
  maxBytes: number
}

export interface HttpResponse {
  status: number
  /** The `Set-Cookie` lines as they came. */
  cookies: readonly string[]
  body: Uint8Array
}

/** Sends one POST. Follows no redirect: a 3xx is an answer like any other. Rejects when no whole answer came. */
export type Http = (request: HttpRequest) => Promise<HttpResponse>

export class BodyTooLarge extends Error {
  constructor(maxBytes: number) {
    super(`The answer is larger than ${maxBytes} bytes`)
    this.name = 'BodyTooLarge'
  }
}

/** Files below the app's own folder; paths are absolute. */
export interface Files {
  /** The content, or null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>
  /** Replaces the whole file at once: temporary file, fsync, rename. Makes the folders that are missing. */
  write(path: string, content: Uint8Array): Promise<void>
  /** Removes a file or a folder with all in it; no such thing is fine. */
  remove(path: string): Promise<void>
  /** Names of the files in a folder; none when there is no such folder. */
  list(folder: string): Promise<string[]>
  /** Renames a damaged file out of the way, beside itself; answers its new path, or null when there is no such file. */
  setAside(path: string): Promise<string | null>
}

/** A file that the person chose. */
export interface ChosenFile {
  name: string
  path: string
  /** Bytes; null when it is no plain file, or cannot be looked at. */
  size: number | null
}

/** `length` random bytes that nobody can guess. */
export type Random = (length: number) => Uint8Array

/** The key store of the operating system (design: asynchronous safeStorage). It wraps keys, never data. */
export interface KeyStore {
  /** False where it is missing or keeps its key in the open (Linux `basic_text`): then nothing secret is written. */
  secure(): Promise<boolean>
  wrap(secret: Uint8Array): Promise<Uint8Array>
  /** `renew` says that the secret should be wrapped again. Rejects when it was wrapped by another user or machine. */
  unwrap(wrapped: Uint8Array): Promise<{ secret: Uint8Array; renew: boolean }>
}
