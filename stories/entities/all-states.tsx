import type { ReactNode } from 'react'
import { Sheet } from '../sheet.tsx'
import { DataList, DataSheet } from './data-sheet.tsx'

const words = (name: string) => name.replace(/([A-Z])/g, ' $1').toLowerCase()
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The usual one first, then the odd ones, then lists, then what is written and what a list shows. */
const LAST = ['many', 'empty', 'summary', 'create', 'update']
const placeOf = (name: string) => (name === 'typical' ? -2 : LAST.indexOf(name))
const inOrder = (mocks: Record<string, unknown>) =>
  Object.entries(mocks).sort(([one], [other]) => placeOf(one) - placeOf(other))

type Props = {
  title: string
  lead: string
  /** The flat mocks of the entity, by name. */
  mocks: Record<string, unknown>
  /** How the shop shows one of them, where it does. */
  show?: (value: unknown, name: string) => ReactNode
}

/** Every mock of an entity: as the shop shows it where it does, field by field otherwise. */
export function AllStates({ title, lead, mocks, show }: Props) {
  return (
    <Sheet title={title} lead={lead}>
      <div className="grid gap-8 lg:grid-cols-2">
        {inOrder(mocks).map(([name, value]) => (
          <section
            key={name}
            aria-label={capital(words(name))}
            className={`min-w-0 space-y-4 rounded-card border border-line bg-sheet p-5 ${Array.isArray(value) ? 'lg:col-span-2' : ''}`}
          >
            <h2 className="text-2xl">{capital(words(name))}</h2>
            {Array.isArray(value) ? <DataList values={value} /> : (show?.(value, name) ?? <DataSheet value={value} />)}
          </section>
        ))}
      </div>
    </Sheet>
  )
}
