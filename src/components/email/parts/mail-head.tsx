import { Head } from 'react-email'
import { day, night } from '../style.ts'

/** Where an element says a colour of its own text: not that of its ground. */
const text = (colour: string) => `[style^="color:${colour}"],[style*=";color:${colour}"]`
const ground = (colour: string) => `[style*="background-color:${colour}"]`
const border = (colour: string) => `[style*="solid ${colour}"],[style*="border-color:${colour}"]`

/** Elements say their colours inline, because some programs read nothing else: by night they are found by that. */
const rules = (Object.keys(day) as (keyof typeof day)[]).map((name) => {
  const [light, dark] = [day[name], night[name]]
  return [
    `${text(light)}{color:${dark}!important}`,
    `${ground(light)}{background-color:${dark}!important}`,
    `${border(light)}{border-color:${dark}!important}`,
  ].join('')
})

/** The head of every mail: programs that follow the night of their screen show it in the tokens of the night, and leave the colours alone. */
export const MailHead = () => (
  <Head>
    <meta name="color-scheme" content="light dark" />
    <meta name="supported-color-schemes" content="light dark" />
    <style>{`@media (prefers-color-scheme:dark){${rules.join('')}}`}</style>
  </Head>
)
