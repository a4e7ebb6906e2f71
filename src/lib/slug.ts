/** What somebody wrote as a part of an address: `Can I change my order?` is `can-i-change-my-order`. Empty where nothing of it can stand in one. */
export const slugOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '')
