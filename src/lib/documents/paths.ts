/** Where a document is, for whoever has the link of its order. */
export const documentPath = (token: string, number: string) => `/orders/${token}/documents/${number}`

/** The same at the desk. */
export const staffDocumentPath = (orderId: string, number: string) => `/staff/orders/${orderId}/documents/${number}`

/** Beside its page, as a file. */
const fileOf = (page: string) => `${page}/document.pdf`
export const documentFilePath = (token: string, number: string) => fileOf(documentPath(token, number))
export const staffDocumentFilePath = (orderId: string, number: string) => fileOf(staffDocumentPath(orderId, number))
