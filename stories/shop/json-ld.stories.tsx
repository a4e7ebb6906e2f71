import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { faqPage } from '#lib/structured-data.ts'
import { JsonLd } from '#components/shop/json-ld.tsx'

const meta = { component: JsonLd } satisfies Meta<typeof JsonLd>
export default meta
type Story = StoryObj<typeof meta>

/** What somebody has written cannot end the script and begin another. */
export const SafelyEscaped: Story = {
  args: { data: { name: '</script><script>document.title = "injected"</script>' } },
  play: async ({ canvasElement, args }) => {
    const scripts = canvasElement.querySelectorAll('script')
    await expect(scripts).toHaveLength(1)
    await expect(JSON.parse(scripts[0]?.textContent ?? '')).toEqual(args.data)
    await expect(document.title).not.toBe('injected')
  },
}
export const Questions: Story = {
  args: {
    data: faqPage([
      { question: 'Is <b>rye</b> bread?', answer: '</script><script>document.title = "injected"</script>' },
    ]),
  },
  play: SafelyEscaped.play,
}
