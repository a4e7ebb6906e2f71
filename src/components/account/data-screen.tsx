import { TextLink } from '#components/ui/link.tsx'
import { AccountLayout } from './account-layout.tsx'
import { ExportPanel, type ExportProps } from './data/export-panel.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Panel } from './layout/panel.tsx'
import { PATHS } from './paths.ts'

type Props = ExportProps & { signOut: FormAction }

/** What we hold about somebody, to take away, and the way to have it deleted. Source: UK GDPR, articles 15, 17 and 20. */
export function DataScreen({ signOut, ...props }: Props) {
  return (
    <AccountLayout
      current="data"
      title="Your data"
      lead={
        <>
          It is yours. How long we keep what is in <TextLink href="/privacy">our words on privacy</TextLink>.
        </>
      }
      signOut={signOut}
    >
      <ExportPanel {...props} />
      <Panel
        title="Delete your account"
        lead="For good. What the tax office wants us to keep stays, without your name."
      >
        <TextLink look="danger" href={PATHS.deletion} className="-my-2">
          Delete my account
        </TextLink>
      </Panel>
    </AccountLayout>
  )
}
