import { expect, expectNoSidewaysScroll, test } from './world.ts'

test.use({ viewport: { width: 1280, height: 900 } })

test('the API is documented at /api/docs, from our own host', async ({ page, world }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).origin)
  })
  const answer = await page.goto('/api/docs')
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")

  await expect(page.getByRole('heading', { name: /Band of Bakers: the API/ })).toBeVisible()
  await expect(page.getByText('Place an order for one bake sale')).toBeVisible()
  await expectNoSidewaysScroll(page)

  await page.getByLabel('Select a definition').selectOption('Promised')
  await expect(page.getByRole('heading', { name: /promised, not answered yet/ })).toBeVisible()
  expect([...hosts]).toEqual([new URL(world.shop).origin])
})

test('a reader tries a read out, and sees the answer of the shop', async ({ page }) => {
  await page.goto('/api/docs')
  await page
    .getByRole('button', { name: /GET.*\/bake-sales.*List/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Try it out' }).click()
  await page.getByRole('button', { name: 'Execute' }).click()
  await expect(
    page.getByRole('table').filter({ hasText: 'Response body' }).getByText('200', { exact: true }),
  ).toContainText('200')
})
