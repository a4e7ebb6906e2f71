type Fields = Record<string, string | number | boolean | null | undefined>

/** One structured line, read by Workers Logs. Never a name, an address or a token. */
function write(level: 'info' | 'error', event: string, fields: Fields) {
  const line = JSON.stringify({ level, event, ...fields })
  if (level === 'error') console.error(line)
  else console.log(line)
}

export const log = {
  info: (event: string, fields: Fields = {}) => write('info', event, fields),
  error: (event: string, error: unknown, fields: Fields = {}) =>
    write('error', event, {
      ...fields,
      message: error instanceof Error ? error.message : String(error),
      cause: error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined,
      stack: error instanceof Error ? error.stack : undefined,
    }),
}
