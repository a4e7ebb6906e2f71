/** The name of a field of a line: `menu.0.price`. */
export const pathOf = <List extends string, Part extends string>(list: List, at: number, part: Part) =>
  `${list}.${String(at)}.${part}` as `${List}.${number}.${Part}`
