/* eslint-disable @typescript-eslint/no-require-imports -- the entry of a CommonJS app. */
// The least an Electron app can be: one window with the page that ZONEDECK_BENCH_PAGE names.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadFile(process.env.ZONEDECK_BENCH_PAGE)
})
app.on('window-all-closed', () => app.quit())
