import { pageContext } from '#platform/next-context.ts'
import { isUp } from './availability.ts'

/** Whether paying by card is offered, for a page. One KV read. */
export const cardIsUp = async () => isUp((await pageContext()).env)
