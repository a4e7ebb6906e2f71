/** The custom properties of the page's own style sheet, by prefix: what is shown is what is used. */
export function tokensOf(prefix: string): { name: string; value: string }[] {
  const style = getComputedStyle(document.documentElement)
  const names = new Set<string>()
  for (const sheet of document.styleSheets)
    for (const rule of rulesOf(sheet.cssRules))
      for (const name of rule.style) if (name.startsWith(prefix)) names.add(name)
  return [...names]
    .map((name) => ({ name, value: style.getPropertyValue(name).trim() }))
    .filter(({ value }) => value !== '')
}

/** All style rules, also those in layers and media queries. */
function rulesOf(rules: CSSRuleList): CSSStyleRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [rule]
    return rule instanceof CSSGroupingRule ? rulesOf(rule.cssRules) : []
  })
}

/** Relative luminance of a colour that the browser has computed. Source: WCAG 2.2. */
function luminance(colour: string) {
  const probe = document.createElement('span')
  probe.style.color = colour
  document.body.appendChild(probe)
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map((part) => {
    const channel = Number(part) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  probe.remove()
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, 1 to 21. */
export function contrastOf(one: string, other: string) {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}
