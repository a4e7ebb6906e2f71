import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { longText } from '#mocks/flat/journal-post.ts'
import { JournalPostScreen } from '#components/shop/journal-post-screen.tsx'
import { EMOJI, LONG, post, posts, RIGHT_TO_LEFT } from './posts.ts'

const [, second, third] = posts

const meta = {
  component: JournalPostScreen,
  tags: ['operation:content.getPost'],
  args: { post: post(), older: third ?? null, newer: second ?? null },
} satisfies Meta<typeof JournalPostScreen>
export default meta
type Story = StoryObj<typeof meta>

/** All that a post may be made of. */
const RICH = `It began with a question: **who eats the last loaf?** Mostly *nobody*, and the hens got fat.

## What we tried

1. Baking less.
2. Baking earlier.
3. Asking. See [how it works](/how-it-works).

### What we need for it

- flour from [the mill](https://example.com/mill)
- a list of names
- ~~luck~~ [a letter](mailto:hello@bandofbakers.co.uk) when something is wrong

> Bread is not late. You are early.

![A round country loaf](/media/country-sourdough.webp)

| Day | What happens |
| --- | --- |
| Thursday | We weigh the flour |
| Friday | We shape |

- [x] weigh
- [ ] bake

\`\`\`
flour 1000, water 750, salt 20
\`\`\`

---

That is all of it.`

export const Typical: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'The whole journal' })).toHaveAttribute('href', '/journal')
    await expect(canvas.getByRole('navigation', { name: 'Other posts' })).toBeVisible()
  },
}
export const Rich: Story = {
  args: { post: post({ body: RICH }) },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    await expect(canvas.getByRole('heading', { level: 2, name: 'What we tried' })).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'the mill' })).toHaveAttribute('href', 'https://example.com/mill')
  },
}
export const Phone: Story = { args: { post: post({ body: RICH }) }, globals: { viewport: { value: 'phone' } } }

const HOSTILE = `<script>document.title = 'injected'</script>

<img src="/nothing.png" onerror="document.title = 'injected'"> and <b onclick="alert(1)">bold</b>

<iframe src="https://example.com"></iframe>

[one](javascript:document.title='injected') [two](JaVaScRiPt:alert(1)) [three](data:text/html,hi) [four](//elsewhere.example)
<javascript:alert(1)> [five][ref] ![six](javascript:alert(1)) ![seven](https://elsewhere.example/spy.gif)

[ref]: javascript:alert(1)

[harmless](https://example.com)`

/** Whoever may write a post may not write a program. */
export const NoHtmlAndNoScripts: Story = {
  args: { post: post({ title: '<script>document.title = "injected"</script>', body: HOSTILE }) },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('script, iframe, b, [onerror], [onclick]')).toBeNull()
    await expect(canvas.getByText(/<script>document.title = 'injected'/)).toBeVisible()
    const links = [...canvasElement.querySelectorAll<HTMLAnchorElement>('article a[href]')]
    for (const link of links) await expect(link.getAttribute('href')).toMatch(/^(\/journal$|https:\/\/example\.com)/)
    await expect(canvas.getByText(/^one two three four javascript:alert\(1\) five six seven$/)).toBeVisible()
    await expect(canvasElement.querySelectorAll('article img')).toHaveLength(1)
    await expect(document.title).not.toBe('injected')
  },
}
export const TheOnlyPost: Story = {
  args: { older: null, newer: null },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('navigation', { name: 'Other posts' })).toBeNull()
  },
}
export const Newest: Story = { args: { newer: null } }
export const Oldest: Story = { args: { older: null } }
export const NoPicture: Story = { args: { post: post({ picture: null }) } }
export const NoWords: Story = { args: { post: post({ body: '', excerpt: '' }) } }
export const LongText: Story = {
  args: {
    post: post({
      title: longText.title,
      excerpt: longText.excerpt,
      author: longText.author,
      body: LONG.replaceAll(' ', ''),
    }),
    older: { slug: 'long', title: LONG },
    newer: { slug: 'longer', title: LONG.replaceAll(' ', '') },
  },
}
export const Emoji: Story = {
  args: { post: post({ title: EMOJI, excerpt: '🥖🥖🥖', author: '👩‍🍳 Megan', body: `# ${EMOJI}\n\n${EMOJI}` }) },
}
export const RightToLeft: Story = {
  args: {
    post: post({
      title: RIGHT_TO_LEFT,
      excerpt: 'كنا نخمن. ثم سألنا.',
      author: 'مريم',
      body: 'كنا نخمن. في بعض أيام السبت كنا نحمل أربعة صناديق إلى البيت.\n\n- دقيق\n- ماء\n\n> الخبز لا يتأخر.',
    }),
    older: { slug: 'rtl', title: RIGHT_TO_LEFT },
  },
}
