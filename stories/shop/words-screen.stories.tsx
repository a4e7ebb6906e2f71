import type { Meta, StoryObj } from '@storybook/nextjs'
import { WordsScreen } from '#components/shop/words-screen.tsx'

const meta = {
  component: WordsScreen,
  args: {
    title: 'A page to read',
    lead: 'In one sentence, what it says.',
    scene: 'market-stall',
    children: <p>And then the words.</p>,
  },
} satisfies Meta<typeof WordsScreen>
export default meta
type Story = StoryObj<typeof meta>

export const WithScene: Story = {}
export const WithoutScene: Story = { args: { scene: undefined } }
export const LongTitle: Story = {
  args: { title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
}
