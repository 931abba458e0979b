// electron.nativeImage: PNG bytes carried around.
import { existsSync, readFileSync } from 'node:fs'

export class NativeImage {
  #png: Buffer

  constructor(png: Buffer = Buffer.alloc(0)) {
    this.#png = png
  }

  isEmpty(): boolean {
    return this.#png.length === 0
  }

  toPNG(): Buffer {
    return this.#png
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`
  }

  /** Of the PNG's header (RFC 2083, 4.1.1). */
  getSize(): { width: number; height: number } {
    if (this.#png.length < 24) return { width: 0, height: 0 }
    return { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) }
  }

  resize(): this {
    return this
  }

  setTemplateImage(): void {
    // Only macOS draws template images otherwise.
  }

  addRepresentation(): void {
    // Only the one image is carried.
  }
}

export const nativeImage = {
  createEmpty: () => new NativeImage(),
  createFromPath: (path: string) => new NativeImage(existsSync(path) ? readFileSync(path) : undefined),
  createFromBuffer: (png: Buffer) => new NativeImage(png),
  createFromDataURL: (url: string) => new NativeImage(Buffer.from(url.split(',')[1] ?? '', 'base64'))
}
