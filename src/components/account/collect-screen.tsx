'use client'

import { useState } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { AccountLayout } from './account-layout.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Press } from './form/press.tsx'
import type { Submit } from './form/submit.ts'
import { Told } from './form/told.tsx'
import { Panel } from './layout/panel.tsx'
import { PATHS } from './paths.ts'

type Taken = { kind: 'done'; /** A page of its own. */ html: string; json: string }

type Props = {
  /** Takes what the link stands for, once. */
  submit: Submit<undefined, Taken | { kind: 'link_not_valid' }>
  signOut: FormAction
}

/** The page that the mail leads to. It takes a press: machines open links of mails before people do, and this one works once. */
export function CollectScreen({ submit, signOut }: Props) {
  const [answer, setAnswer] = useState<{ kind: 'done'; files: File[] } | { kind: 'link_not_valid' } | null>(null)
  return (
    <AccountLayout current="data" title="Your data is ready" signOut={signOut}>
      {answer === null && (
        <Panel
          title="Take it"
          lead="The link works once: keep what you are given. It is for you alone, as a letter is."
        >
          <Press
            look="primary"
            sending="Fetching it …"
            kept="The link still works."
            submit={async () => {
              const given = await submit(undefined)
              if (given.kind === 'done') setAnswer({ kind: 'done', files: filesOf(given) })
              if (given.kind === 'link_not_valid') setAnswer({ kind: 'link_not_valid' })
              return given
            }}
          >
            Show me the files
          </Press>
        </Panel>
      )}
      {answer?.kind === 'link_not_valid' && (
        <Panel title="A stale link">
          <Told
            title="This link does not work any more"
            words={<p>It was used already, it is too old, or it is somebody else’s. You can ask for another.</p>}
            of={answer}
          />
          <ButtonLink href={PATHS.data}>To your data</ButtonLink>
        </Panel>
      )}
      {answer?.kind === 'done' && <Files files={answer.files} />}
    </AccountLayout>
  )
}

const LOOK =
  'inline-flex min-h-tap items-center justify-center rounded-card border-2 border-ink px-6 py-3 font-semibold no-underline transition-colors hover:bg-ink hover:text-sheet'

const FILES = [
  { of: 'html', type: 'text/html', name: 'band-of-bakers.html', words: 'Save it to read' },
  { of: 'json', type: 'application/json', name: 'band-of-bakers.json', words: 'Save it for machines (JSON)' },
] as const
type File = { href: string; name: string; words: string }

/** What was taken is in this page alone, until it is saved or left. */
const filesOf = (taken: Taken): File[] =>
  FILES.map(({ of, type, ...file }) => ({
    ...file,
    href: URL.createObjectURL(new Blob([taken[of]], { type: `${type};charset=utf-8` })),
  }))

function Files({ files }: { files: File[] }) {
  return (
    <Panel title="Two files, the same in both">
      <Told
        look="good"
        title="Here it is"
        words={<p>Save what you want to keep: when you leave this page, it is gone from here.</p>}
        of={files}
      />
      <div className="flex flex-wrap gap-3">
        {files.map(({ href, name, words }) => (
          <a key={name} href={href} download={name} className={LOOK}>
            {words}
          </a>
        ))}
      </div>
    </Panel>
  )
}
