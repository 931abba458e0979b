import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

/** The walls of docs/architecture.md: imports run downhill only, and only src/main/shell knows Electron. */
const wall = (files, groups, extra = {}) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: groups.map(([group, message]) => ({ group, message })) }],
    ...extra
  }
})
const electron = [
  ['electron', 'electron/*', 'electron-store'],
  'Only src/main/shell (and the preload) may import electron.'
]
const node = [['node:*'], 'This part runs without Node.']
const noMain = [
  ['**/main/**', '../main/**'],
  'Imports run downhill: renderer, preload and sandbox never import main.'
]
const noRenderer = [
  ['**/renderer/**', 'vue', 'pinia', 'element-plus'],
  'Main and shared never import the renderer.'
]
const noSandbox = [['**/sandbox/**'], 'Only src/main/index.ts wires the sandbox in.']
const dom = ['window', 'document', 'navigator', 'localStorage'].map((name) => ({
  name,
  message: 'No DOM here.'
}))
const nodeGlobals = ['process', 'Buffer', '__dirname', 'require'].map((name) => ({
  name,
  message: 'No Node here.'
}))

export default tseslint.config(
  { ignores: ['out', 'coverage', 'node_modules', 'test-results', '**/*.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        extraFileExtensions: ['.vue'],
        project: ['src/shared', 'src/main', 'src/renderer', 'tests'].map((p) => `${p}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: {
      'no-undef': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true }
      ],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "Property[key.name='dangerouslyUseHTMLString']", message: 'No HTML strings.' },
        { selector: "Property[key.name='webSecurity']", message: 'Never touch webSecurity.' }
      ]
    }
  },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
  wall(['src/shared/**'], [electron, node, noMain, noRenderer, noSandbox], {
    'no-restricted-globals': ['error', ...dom, ...nodeGlobals]
  }),
  wall(['src/main/**'], [electron, noRenderer, noSandbox], { 'no-restricted-globals': ['error', ...dom] }),
  wall(['src/main/shell/**'], [noRenderer, noSandbox]),
  wall(['src/main/index.ts'], [electron, noRenderer]),
  wall(['src/preload/**'], [node, noMain, noRenderer, noSandbox]),
  wall(['src/sandbox/**'], [electron, noMain, noRenderer]),
  wall(['src/renderer/**'], [electron, node, noMain, noSandbox], {
    'no-restricted-globals': [
      'error',
      ...nodeGlobals,
      { name: 'fetch', message: 'The renderer never touches the network.' }
    ]
  }),
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  },
  prettier
)
