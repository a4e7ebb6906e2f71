/** What a letter tells of, and whom: `SALE CUSTOMER`. */
export const letterOf = (saleId: string, customerId: string) => `${saleId} ${customerId}`

export function readLetter(subjectId: string) {
  const [saleId = '', customerId = ''] = subjectId.split(' ')
  return { saleId, customerId }
}
