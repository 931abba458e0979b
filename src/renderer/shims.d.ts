// For tools that do not read .vue files (typed ESLint); vue-tsc resolves the real component.
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent
  export default component
}
