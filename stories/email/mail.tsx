import { useEffect, useState, type ReactElement } from 'react'
import { render } from 'react-email'

/** A mail as a mail program shows it: a document of its own. */
export function Mail({ mail }: { mail: ReactElement }) {
  const [html, setHtml] = useState('')
  useEffect(() => {
    void render(mail).then(setHtml)
  }, [mail])
  return <iframe title="The mail" srcDoc={html} className="h-dvh w-full" />
}

/** A mail as a program shows it that follows the night of its screen. */
export function NightMail({ mail }: { mail: ReactElement }) {
  const [html, setHtml] = useState('')
  useEffect(() => {
    void render(mail).then((day) => setHtml(day.replace('@media (prefers-color-scheme:dark)', '@media all')))
  }, [mail])
  return <iframe title="The mail by night" srcDoc={html} className="h-dvh w-full" />
}

/** A mail on a small phone, 320 px wide. */
export const NarrowMail = ({ mail }: { mail: ReactElement }) => (
  <div className="w-80">
    <Mail mail={mail} />
  </div>
)

/** A mail as a program shows it that shows text alone. */
export function PlainMail({ mail }: { mail: ReactElement }) {
  const [text, setText] = useState('')
  useEffect(() => {
    void render(mail, { plainText: true }).then(setText)
  }, [mail])
  return <pre className="p-5 text-base whitespace-pre-wrap">{text}</pre>
}
