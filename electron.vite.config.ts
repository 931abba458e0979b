import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import Components from 'unplugin-vue-components/vite'

const root = import.meta.dirname

// Everything is bundled (no externalised dependencies), so the packed app carries each library once.
// The preload must be CommonJS: a sandboxed preload cannot be an ES module (Electron, docs/tutorial/esm.md).
const commonjs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs'
} as const

export default defineConfig({
  main: {
    build: { externalizeDeps: false, minify: false, rollupOptions: { output: commonjs } }
  },
  preload: {
    build: { externalizeDeps: false, rollupOptions: { output: commonjs } }
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    resolve: { alias: { '@': resolve(root, 'src/renderer') } },
    build: { minify: true, rollupOptions: { input: resolve(root, 'src/renderer/index.html') } },
    plugins: [
      vue(),
      Components({
        resolvers: [ElementPlusResolver()],
        dirs: [],
        dts: resolve(root, 'src/renderer/components.d.ts')
      })
    ]
  }
})
