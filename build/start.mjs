// npm start. Plain JavaScript, so that a Node too old for the rest gets a sentence instead of a syntax error:
// everything behind this file is TypeScript, which Node runs by itself since 22.18.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  const { start } = await import('./start/start.ts')
  process.exitCode = await start(process.argv.slice(2))
} else {
  const isChinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  console.log(
    isChinese
      ? `Zonedeck 需要 Node 22.18 或更高版本，当前为 ${process.versions.node}：https://nodejs.org/`
      : `Zonedeck needs Node 22.18 or later; this is ${process.versions.node}: https://nodejs.org/`
  )
  process.exitCode = 1
}
