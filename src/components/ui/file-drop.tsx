'use client'

import { useId, useState } from 'react'
import { cn } from '#lib/cn.ts'
import { Icon } from './icon.tsx'
import { closing } from './layer.ts'

type Props = {
  label: string
  name: string
  hint?: string
  error?: string | undefined
  /** MIME types, and what people call them. */
  types: Record<string, string>
  maxBytes: number
  isMultiple?: boolean
  isDisabled?: boolean
  isBusy?: boolean
  files: File[]
  onChange: (files: File[]) => void
}

const MEGABYTE = 1_000_000
const size = (bytes: number) =>
  bytes < MEGABYTE ? `${String(Math.max(1, Math.round(bytes / 1000)))} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`

/** Files to send along: chosen, or dropped onto it. What it cannot take it names, with the reason. */
export function FileDrop({
  label,
  name,
  hint,
  error,
  types,
  maxBytes,
  isMultiple = false,
  isDisabled = false,
  isBusy = false,
  files,
  onChange,
}: Props) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const [refused, setRefused] = useState<string[]>([])
  const kinds = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(Object.values(types))
  const isOff = isDisabled || isBusy
  const take = (given: File[]) => {
    const whole = given.map((file) => ({ file, reason: reasonAgainst(file) }))
    const good = whole.filter(({ reason }) => reason === null).map(({ file }) => file)
    const extra = isMultiple ? [] : good.slice(1).map((file) => `${file.name}: one file is enough.`)
    setRefused([...whole.flatMap(({ reason }) => reason ?? []), ...extra])
    if (good.length > 0) onChange(isMultiple ? [...files, ...good] : good.slice(0, 1))
  }
  const reasonAgainst = ({ name: called, size: bytes, type }: File) =>
    !(type in types)
      ? `${called} is no ${kinds}.`
      : bytes > maxBytes
        ? `${called} has ${size(bytes)}; ${size(maxBytes)} is the most.`
        : null
  return (
    <div className="space-y-2">
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(!isOff)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          if (!isOff) take([...event.dataTransfer.files])
        }}
        className={cn(
          'relative grid justify-items-center gap-1 rounded-card border-2 border-dashed border-ink/60 bg-sheet px-5 py-7 text-center transition-colors duration-quick has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-rust',
          error && 'border-danger',
          isOver && 'border-solid border-rust bg-blush',
          isOff ? 'bg-transparent' : 'hover:border-ink',
        )}
      >
        <Icon name="upload" className={cn('size-9', isOff ? 'text-muted' : 'text-rust')} />
        <label
          htmlFor={id}
          className={cn(
            'text-lg font-semibold wrap-anywhere after:absolute after:inset-0',
            isOff && 'cursor-not-allowed text-muted',
          )}
        >
          {label}
        </label>
        <p id={`${id}-rules`} className="text-base text-muted">
          {isBusy ? 'Sending …' : `Drop it here or choose it: ${kinds}, up to ${size(maxBytes)}.`} {hint}
        </p>
        {error && (
          <p id={`${id}-error`} className="font-semibold text-danger">
            {error}
          </p>
        )}
        <input
          id={id}
          name={name}
          type="file"
          accept={Object.keys(types).join(',')}
          multiple={isMultiple}
          disabled={isOff}
          aria-busy={isBusy}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-rules${error ? ` ${id}-error` : ''}`}
          className="sr-only"
          onChange={(event) => {
            take([...(event.target.files ?? [])])
            // The same file may be chosen again after it was removed.
            event.target.value = ''
          }}
        />
      </div>
      <div role="status">
        {refused.map((reason) => (
          <p key={reason} className="font-semibold wrap-anywhere text-danger">
            <Icon name="alert" /> {reason}
          </p>
        ))}
      </div>
      {files.length > 0 && <Chosen files={files} isOff={isOff} onChange={onChange} />}
    </div>
  )
}

function Chosen({ files, isOff, onChange }: { files: File[]; isOff: boolean; onChange: (files: File[]) => void }) {
  return (
    <ul aria-label="Chosen files" className="divide-y divide-line rounded-card border-2 border-ink bg-sheet">
      {files.map((file, index) => (
        <li key={`${file.name}-${String(index)}`} className="flex items-center gap-3 ps-4 pe-1">
          <Icon name="file" className="text-muted" />
          <span className="min-w-0 flex-1 py-2.5 wrap-anywhere">
            {file.name} <span className="text-base whitespace-nowrap text-muted tabular-nums">{size(file.size)}</span>
          </span>
          <button
            type="button"
            aria-label={`Remove ${file.name}`}
            disabled={isOff}
            onClick={() => onChange(files.filter((_, at) => at !== index))}
            className={closing}
          >
            <Icon name="close" className="block" />
          </button>
        </li>
      ))}
    </ul>
  )
}
