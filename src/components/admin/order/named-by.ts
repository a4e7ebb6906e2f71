/** An answer about fields of the contract, said of the fields of a form. @param names what the form calls them */
export const namedBy = <Answer extends { kind: string }>(answer: Answer, names: Record<string, string>): Answer =>
  'fields' in answer
    ? {
        ...answer,
        fields: (answer.fields as { path: string }[]).map((field) => ({
          ...field,
          path: names[field.path] ?? field.path,
        })),
      }
    : answer
