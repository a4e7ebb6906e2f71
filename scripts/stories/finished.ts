export type Finished = {
  status: string
  reporters?: { type: string; status: string; result: unknown }[]
  failure?: string
}

type Channel = {
  on: (event: string, listener: (detail: Record<string, unknown>) => void) => void
  emit: (event: string, detail: Record<string, unknown>) => void
}
type Listening = Window & {
  __STORYBOOK_ADDONS_CHANNEL__?: Channel
  finished: Promise<unknown>
  expectAnother: () => void
}

/** Keeps how a story ended where a test can wait for it. Runs in the page, before Storybook. */
export function listen() {
  const page = window as unknown as Listening
  let end: (how: unknown) => void = () => undefined
  page.expectAnother = () => {
    page.finished = new Promise((resolve) => {
      end = resolve
    })
  }
  page.expectAnother()
  const wait = () => {
    const channel = page.__STORYBOOK_ADDONS_CHANNEL__
    if (!channel) {
      setTimeout(wait, 5)
      return
    }
    channel.on('storyFinished', (detail) => {
      end(detail)
    })
    for (const event of ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException']) {
      channel.on(event, (detail) => {
        end({ status: 'error', failure: `${event}: ${JSON.stringify(detail.message ?? detail)}` })
      })
    }
  }
  wait()
}

/** Tells another story in a page that has told one, as a click in Storybook's list does. Runs in the page. */
export function select(storyId: string) {
  const page = window as unknown as Listening
  page.expectAnother()
  page.__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', { storyId, viewMode: 'story' })
}

/** The mock worker's script stays the same during a run. MSW asks for a newer one behind every story, and a question in flight when the next story loads is logged as an error. */
export function keepMockWorker() {
  ServiceWorkerRegistration.prototype.update = function () {
    return Promise.resolve(this)
  }
}

/** How the story in the page ended. Runs in the page. */
export const finished = () => (window as unknown as { finished: Promise<Finished> }).finished
