import { evidenceHref } from '#components/admin/paths.ts'
import { fileNameOf } from '#modules/evidence/rules.ts'
import { server } from '#modules/server.ts'
import { atDesk } from '../../../../at-desk.ts'
import { found } from '../../../../found.ts'

type Context = { params: Promise<{ id: string }> }

/** All that speaks for us in a dispute as one file, for whoever stands at the desk. */
export async function GET(_request: Request, { params }: Context) {
  const { id } = await params
  await atDesk(evidenceHref(id))
  const evidence = await found(server.staff.payments.getEvidence({ id }))
  const { bundleOf } = await import('#modules/evidence/bundle.tsx')
  const file = await bundleOf(evidence)
  return new Response(file, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${fileNameOf(evidence.dispute)}"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
