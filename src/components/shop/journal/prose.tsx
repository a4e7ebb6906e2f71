import { compiler, type MarkdownToJSX } from 'markdown-to-jsx/react'
import type { ComponentProps, ReactNode } from 'react'
import { safeAddress } from './safe-address.ts'

type Of<Tag extends 'input' | 'img' | 'a' | 'table' | 'pre'> = ComponentProps<Tag>

const Column = ({ children }: { children: ReactNode }) => (
  <div dir="auto" className="space-y-5 text-lg wrap-anywhere sm:text-xl">
    {children}
  </div>
)

/** A picture of our own, or the words that stand for it. */
const Drawing = ({ src, alt }: Of<'img'>) =>
  typeof src === 'string' && src.startsWith('/') ? (
    <img src={src} alt={alt ?? ''} loading="lazy" decoding="async" className="w-full rounded-card bg-shade" />
  ) : (
    <>{alt}</>
  )

/** A link, or its words alone where it may not lead to what somebody wrote. */
const Anchor = ({ href, children }: Of<'a'>) =>
  href ? (
    <a href={href} className="font-semibold text-rust hover:text-rust-deep">
      {children}
    </a>
  ) : (
    <>{children}</>
  )

const options: MarkdownToJSX.Options = {
  // Whatever looks like HTML is shown as the text that it is.
  disableParsingRawHTML: true,
  forceBlock: true,
  forceWrapper: true,
  wrapper: Column,
  sanitizer: safeAddress,
  // So that no heading has the name of a part of the page.
  slugify: (text, usual) => `post-${usual(text)}`,
  // The page has its own first heading.
  overrides: {
    h1: { component: 'h2', props: { className: 'pt-4 text-2xl sm:text-title' } },
    h2: { props: { className: 'pt-4 text-2xl sm:text-title' } },
    h3: { props: { className: 'pt-2 text-xl sm:text-2xl' } },
    h4: { component: 'h3', props: { className: 'pt-2 text-xl sm:text-2xl' } },
    h5: { component: 'h3', props: { className: 'pt-2 text-xl sm:text-2xl' } },
    h6: { component: 'h3', props: { className: 'pt-2 text-xl sm:text-2xl' } },
    a: { component: Anchor },
    ul: { props: { className: 'list-disc space-y-2 ps-6 marker:text-rust' } },
    ol: { props: { className: 'list-decimal space-y-2 ps-6 marker:text-rust' } },
    blockquote: { props: { className: 'space-y-3 border-s-4 border-rust py-1 ps-5 font-display' } },
    hr: { props: { className: 'border-t-2 border-line' } },
    code: { props: { className: 'rounded-card bg-shade px-1.5 text-base' } },
    pre: {
      component: (props: Of<'pre'>) => (
        <pre tabIndex={0} {...props} className="overflow-x-auto rounded-card bg-shade p-4" />
      ),
    },
    table: {
      component: (props: Of<'table'>) => (
        <div tabIndex={0} role="region" aria-label="Table" className="overflow-x-auto">
          <table {...props} className="w-full text-left" />
        </div>
      ),
    },
    th: { props: { className: 'border-b-2 border-ink py-2 pr-4' } },
    td: { props: { className: 'border-b border-line py-2 pr-4' } },
    img: { component: Drawing },
    // A task of a list: nothing to tick on a page that is read.
    input: { component: ({ checked }: Of<'input'>) => <>{checked ? '☑' : '☐'}</> },
  },
}

/** Markdown as people of the bakery write it. No HTML of theirs is rendered, and no link leads into a script. */
export const Prose = ({ markdown }: { markdown: string }) => compiler(markdown, options)
