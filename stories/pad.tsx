import type { Decorator } from '@storybook/nextjs'

/** Room around a component that is not a whole page. */
export const pad: Decorator = (Story) => (
  <div className="max-w-2xl p-6">
    <Story />
  </div>
)
