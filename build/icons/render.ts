import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { chromium } from '@playwright/test'

/**
 * Draws the PNG files of the app and tray icons from the SVG files beside this script:
 * `node build/icons/render.ts [path of Chromium]`. The results are committed; run it after editing an SVG.
 */
const drawings: readonly { svg: string; png: string; size: number }[] = [
  ...[16, 24, 32].map((size) => ({ svg: 'icon-small.svg', png: `${size}.png`, size })),
  ...[48, 64, 128, 256, 512].map((size) => ({ svg: 'icon.svg', png: `${size}.png`, size })),
  { svg: 'icon-small.svg', png: 'tray.png', size: 16 },
  { svg: 'icon-small.svg', png: 'tray@2x.png', size: 32 },
  // macOS colours a template image by itself: black on transparent.
  { svg: 'tray-template.svg', png: 'trayTemplate.png', size: 16 },
  { svg: 'tray-template.svg', png: 'trayTemplate@2x.png', size: 32 }
]

const here = import.meta.dirname
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox']
})
const page = await browser.newPage()
for (const { svg, png, size } of drawings) {
  const source = Buffer.from(await readFile(resolve(here, svg))).toString('base64')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<body style="margin:0"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${source}">`
  )
  await page.locator('img').evaluate((image) => (image as unknown as { decode(): Promise<void> }).decode())
  await writeFile(resolve(here, png), await page.screenshot({ omitBackground: true }))
}
await browser.close()
