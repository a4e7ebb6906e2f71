/** One check. It answers with what is wrong, each in a line that names the file or the operation; nothing wrong is an empty list. */
export type Gate = () => Promise<string[]> | string[]
