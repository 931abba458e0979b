import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createAppRouter } from './router.ts'
import { useAppStore } from './stores/app.ts'
import 'element-plus/theme-chalk/base.css'
import './theme/tokens.css'
import './theme/element.css'
import './theme/base.css'

const app = createApp(App)
app.use(createPinia())
// The first route depends on the state of the app (is there an account, is the vault locked), so ask for it first.
await useAppStore().start()
app.use(createAppRouter())
app.mount('#app')
