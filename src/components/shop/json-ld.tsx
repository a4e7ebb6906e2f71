/** Facts for search engines. Whatever people have written cannot end the script: `<` is told by its number. Source: HTML, 4.12.1.3. */
export function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
