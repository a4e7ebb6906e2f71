export type Finished = {
  status: string
  reporters?: { type: string; status: string; result: unknown }[]
  failure?: string
}

/** Keeps how the story ended where a test can wait for it. Runs in the page, before Storybook. */
export function listen() {
  type Channel = { on: (event: string, listener: (detail: Record<string, unknown>) => void) => void }
  const page = window as unknown as { __STORYBOOK_ADDONS_CHANNEL__?: Channel; finished: Promise<unknown> }
  page.finished = new Promise((resolve) => {
    const wait = () => {
      const channel = page.__STORYBOOK_ADDONS_CHANNEL__
      if (!channel) {
        setTimeout(wait, 5)
        return
      }
      channel.on('storyFinished', resolve)
      for (const event of ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException']) {
        channel.on(event, (detail) => {
          resolve({ status: 'error', failure: `${event}: ${JSON.stringify(detail.message ?? detail)}` })
        })
      }
    }
    wait()
  })
}

/** The mock worker's script stays the same during a run. MSW asks for a newer one behind every story, and a question in flight when the next story loads is logged as an error. */
export function keepMockWorker() {
  ServiceWorkerRegistration.prototype.update = function () {
    return Promise.resolve(this)
  }
}

/** How the story in the page ended. Runs in the page. */
export const finished = () => (window as unknown as { finished: Promise<Finished> }).finished
