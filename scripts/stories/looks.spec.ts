import { expect, test } from '@playwright/test'
import { NOW } from '../../mocks/now.ts'
import { SIZES } from './built.ts'
import { finished, keepMockWorker, listen } from './finished.ts'

/** What must not change its looks by accident: the screens on which somebody chooses and buys, and the parts of which all of them are made. */
const LOOKS = [
  'shop-home-screen--typical',
  'shop-bake-sales-screen--typical',
  'shop-bake-sale-screen--open',
  'shop-product-screen--typical',
  'shop-basket-screen--typical',
  'shop-checkout-screen--filled',
  'shop-order-screen--before-cutoff',
  'shop-not-found-screen--typical',
  'foundations-colour--colour',
  'foundations-type--type',
]

/** Nothing that can be seen is still being fetched. Runs in the page. */
const picturesHaveCome = () =>
  [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > window.innerHeight)

for (const id of LOOKS) {
  for (const size of ['phone', 'desktop'] as const) {
    test(`${id} on a ${size}`, async ({ page, baseURL }) => {
      await page.clock.setFixedTime(NOW)
      await page.addInitScript(listen)
      await page.addInitScript(keepMockWorker)
      await page.setViewportSize(SIZES[size])
      await page.goto(`${baseURL ?? ''}/iframe.html?id=${id}&viewMode=story`)
      expect(await page.evaluate(finished)).toMatchObject({ status: 'success' })
      await page.evaluate(() => document.fonts.ready)
      // A play leaves the page where it acted last.
      await page.evaluate(() => {
        window.scrollTo(0, 0)
      })
      await page.waitForFunction(picturesHaveCome)
      await expect(page).toHaveScreenshot(`${id}-${size}.png`)
    })
  }
}
