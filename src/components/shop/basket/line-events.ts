/** What can be done to a line of the basket. */
export type LineEvents = {
  /** None takes it out. */
  onQuantity: (menuItemId: string, quantity: number) => void
  /** Wants it on the next date that has it instead. */
  onMove: (menuItemId: string) => void
}
