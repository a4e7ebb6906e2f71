import type { Faq } from '#contracts/model/content.ts'
import { Icon } from '#components/ui/icon.tsx'

/**
 * A question with its answer folded in. The address belongs to the answer, not to the fold: a browser opens what is folded
 * around the place that a link leads to. Source: HTML, 4.11.1, ancestor details revealing.
 */
export function Question({ faq: { question, answer }, address }: { faq: Faq; address: string }) {
  return (
    <details className="group">
      <summary className="flex min-h-tap list-none items-start justify-between gap-4 py-4 hover:text-rust-deep [&::-webkit-details-marker]:hidden">
        <h2 dir="auto" className="min-w-0 flex-1 text-xl leading-snug wrap-anywhere">
          {question}
        </h2>
        <Icon
          name="chevronDown"
          className="mt-1 text-rust transition-transform group-open:rotate-180 motion-reduce:transition-none"
        />
      </summary>
      <div id={address} className="max-w-prose scroll-mt-36 space-y-3 pt-2 pr-4 pb-6">
        <p dir="auto" className="wrap-anywhere whitespace-pre-line">
          {answer}
        </p>
        <p>
          <a href={`#${address}`} className="inline-flex min-h-tap items-center text-base text-muted">
            <span>
              Link to this<span className="sr-only">: {question}</span>
            </span>
          </a>
        </p>
      </div>
    </details>
  )
}
