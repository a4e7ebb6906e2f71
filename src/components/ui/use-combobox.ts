import { useState, type KeyboardEvent } from 'react'
import type { Option } from './select.tsx'

const plain = (words: string) =>
  words
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** The options that have every word that was typed, whatever its case and accents. */
function matching(options: Option[], typed: string): Option[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return options.filter(({ label, note = '' }) => words.every((word) => plain(`${label} ${note}`).includes(word)))
}

type Settings = {
  options: Option[]
  value: string | null
  onChange: (value: string | null) => void
  onSearch?: ((typed: string) => void) | undefined
}

/** What an editable combobox does with keys. Source: WAI-ARIA Authoring Practices, list autocomplete with manual selection. */
export function useCombobox({ options, value, onChange, onSearch }: Settings) {
  const chosen = options.find((option) => option.value === value)
  const [isOpen, setIsOpen] = useState(false)
  // Null when nobody is typing: then the field shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState<string | null>(null)
  const found = typed === null ? options : matching(options, typed)
  const open = () => {
    setIsOpen(true)
    setActive((now) => now ?? chosen?.value ?? null)
  }
  const close = () => {
    setIsOpen(false)
    setTyped(null)
    setActive(null)
  }
  const type = (words: string) => {
    setTyped(words)
    setIsOpen(true)
    setActive(words === '' ? null : (matching(options, words).find(({ isDisabled }) => !isDisabled)?.value ?? null))
    if (words === '') onChange(null)
    onSearch?.(words)
  }
  const choose = (option: Option) => {
    if (option.isDisabled) return
    onChange(option.value)
    close()
  }
  const move = (by: 1 | -1) => {
    const able = found.filter(({ isDisabled }) => !isDisabled)
    const at = able.findIndex((option) => option.value === active)
    const next = at === -1 ? (by === 1 ? 0 : able.length - 1) : (at + by + able.length) % able.length
    setActive(able[next]?.value ?? null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const option = isOpen ? found.find((one) => one.value === active) : undefined
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) open()
      if (!event.altKey && (isOpen || !chosen)) move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && option) choose(option)
    else if (event.key === 'Escape' && isOpen) close()
    else return
    event.preventDefault()
  }
  return { isOpen, open, close, type, choose, onKeyDown, found, active, text: typed ?? chosen?.label ?? '' }
}
