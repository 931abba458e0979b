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
    // vue-i18n compiles messages to data, not to code, so it runs under a CSP without unsafe-eval; what stays out is
    // its options-style API, its global components and its devtools. Vue's own options API is needed by Element Plus.
    define: {
      __VUE_OPTIONS_API__: true,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_I18N_LEGACY_API__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __INTLIFY_DROP_MESSAGE_COMPILER__: false,
      __INTLIFY_PROD_DEVTOOLS__: false
    },
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
