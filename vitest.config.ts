import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import Components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{unit,integration,preload,host}/**/*.test.ts'],
          exclude: ['tests/unit/renderer/**']
        }
      },
      {
        resolve: { alias: { '@': resolve(import.meta.dirname, 'src/renderer') } },
        plugins: [
          vue(),
          Components({ resolvers: [ElementPlusResolver({ importStyle: false })], dirs: [], dts: false })
        ],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          // The first test that opens a view waits for its compilation, which takes seconds on a busy machine.
          testTimeout: 30_000,
          // Styles are left out of tests; this one file is read as text, to compute its contrasts.
          css: { include: [/tokens\.css/] },
          include: ['tests/unit/renderer/**/*.test.ts'],
          server: { deps: { inline: ['element-plus'] } }
        }
      }
    ]
  }
})
