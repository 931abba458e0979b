// Every request of a page passes here: navigations are put to the app, its own scheme is answered by its handler.
import { schemeOf, toAppUrl, toPageUrl } from './page-url.ts'
import { handledSchemes } from './protocol.ts'
import { policy } from './session.ts'
import { preventable } from './state.ts'
import type { WebContents } from './web-contents.ts'

/** What is used of Fetch.requestPaused. */
export interface PausedRequest {
  requestId: string
  frameId: string
  resourceType: string
  redirectedRequestId?: string
  request: { url: string; method: string; headers: Record<string, string>; postData?: string }
}

/** Answers, fails or lets go one paused request. Rejects only when the page has gone. */
export async function serveRequest(contents: WebContents, paused: PausedRequest): Promise<void> {
  const { session } = contents.target
  const { requestId } = paused
  const fail = (errorReason: 'Aborted' | 'BlockedByClient' | 'Failed'): Promise<unknown> =>
    session.send('Fetch.failRequest', { requestId, errorReason })
  if (paused.resourceType === 'Document' && isNavigationRefused(contents, paused)) {
    await fail('Aborted')
  } else if (await isFiltered(paused)) {
    await fail('BlockedByClient')
  } else if (schemeOf(paused.request.url) === undefined) {
    await session.send('Fetch.continueRequest', { requestId })
  } else {
    const response = await answer(paused)
    if (!response) {
      await fail('Failed')
      return
    }
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({
        name,
        value: name === 'location' ? toPageUrl(value) : value
      })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64')
    })
  }
}

/** What the app itself loads or reloads is not asked about, as in Electron; everything else is. */
function isNavigationRefused(contents: WebContents, paused: PausedRequest): boolean {
  const { url } = paused.request
  const isMainFrame = paused.frameId === contents.target.targetId
  const ask = (name: string): boolean => {
    const event = preventable({
      url: toAppUrl(url),
      isMainFrame,
      isSameDocument: false,
      frame: isMainFrame ? contents.mainFrame : null,
      initiator: contents.mainFrame
    })
    contents.emit(name, event, event.url, false, isMainFrame)
    return event.defaultPrevented
  }
  if (isMainFrame && contents.isOwnNavigation(url)) return false
  if (paused.redirectedRequestId !== undefined) return ask('will-redirect')
  return ask('will-frame-navigate') || (isMainFrame && ask('will-navigate'))
}

function isFiltered({ request, resourceType }: PausedRequest): Promise<boolean> {
  const { beforeRequest } = policy
  if (!beforeRequest) return Promise.resolve(false)
  const details = { url: toAppUrl(request.url), method: request.method, resourceType }
  return new Promise((resolve) => {
    beforeRequest(details, ({ cancel }) => resolve(cancel ?? false))
  })
}

/** The response of the app's protocol handler; undefined when it throws, which the page sees as a failed load. */
async function answer({ request }: PausedRequest): Promise<Response | undefined> {
  const handler = handledSchemes.get(schemeOf(request.url) ?? '')
  const { method, headers, postData } = request
  try {
    return await handler?.(new Request(toAppUrl(request.url), { method, headers, body: postData ?? null }))
  } catch (error) {
    console.error(error)
    return undefined
  }
}
