import { createRouter, createWebHashHistory, type Router, type RouterHistory } from 'vue-router'
import { useAppStore } from './stores/app.ts'

/**
 * Routes of the app; every view is its own chunk. Hash history, for the page is served from one file (app://…).
 * Without an account only the welcome page and the settings can be reached.
 */
export function createAppRouter(history: RouterHistory = createWebHashHistory()): Router {
  const router = createRouter({
    history,
    routes: [
      { path: '/', redirect: '/domains' },
      { path: '/welcome', name: 'welcome', component: () => import('./views/welcome/WelcomeView.vue') },
      { path: '/domains', name: 'domains', component: () => import('./views/domains/DomainsView.vue') },
      {
        path: '/domains/:domainId/:tab?',
        name: 'domain',
        component: () => import('./views/domain/DomainView.vue'),
        props: true
      },
      { path: '/retrieve', name: 'retrieve', component: () => import('./views/retrieve/RetrieveView.vue') },
      {
        path: '/activity/:tab(requests)?',
        name: 'activity',
        component: () => import('./views/activity/ActivityView.vue'),
        props: true
      },
      {
        path: '/account/:tab(security|log)?',
        name: 'account',
        component: () => import('./views/account/AccountView.vue'),
        props: true
      },
      {
        path: '/console/:action?',
        name: 'console',
        component: () => import('./views/console/ConsoleView.vue'),
        props: true
      },
      { path: '/settings', name: 'settings', component: () => import('./views/settings/SettingsView.vue') },
      { path: '/:rest(.*)*', redirect: '/domains' }
    ]
  })
  router.beforeEach((to) => {
    const hasAccount = useAppStore().accounts.length > 0
    if (to.name === 'welcome') return hasAccount ? { name: 'domains' } : true
    if (to.name === 'settings') return true
    return hasAccount ? true : { name: 'welcome' }
  })
  return router
}
