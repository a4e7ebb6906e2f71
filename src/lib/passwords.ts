/*
 * Passwords that everybody tries first. Ours have twelve characters or more, so that a list of short ones would never match: a password is refused
 * when all that is odd in it is taken away, and what stays is one of these words, over and over or with some digits. Source: NIST SP 800-63B-4, 3.1.1.2.
 */
const WORDS = new Set(
  (
    'password passwort motdepasse contrasena letmein welcome qwerty qwertyuiop qwertz azerty asdfghjkl asdfgh zxcvbnm iloveyou monkey dragon ' +
    'football baseball basketball liverpool arsenal chelsea manchester rangers celtic everton sunshine princess superman batman spiderman ' +
    'starwars pokemon naruto minecraft trustno shadow master michael jordan hunter killer jessica jennifer ashley charlie thomas daniel ' +
    'robert matthew andrew joshua hannah summer winter autumn spring january february august september october november december monday ' +
    'friday sunday flower butterfly chocolate cookie cheese banana orange purple silver golden diamond freedom whatever nothing computer ' +
    'internet google facebook instagram samsung iphone android windows microsoft secret admin administrator root login access default ' +
    'changeme guest test testing tester demo user abc abcd abcde abcdef abcdefgh qaz qazwsx wsx edc hello loveme lovely babygirl angel ' +
    'family mother father london england britain birmingham shropshire ludlow bandofbakers baker bakery bread sourdough croissant loaf ' +
    'correcthorsebatterystaple thequickbrownfox onetwothree passphrase mypassword thisismypassword iloveyousomuch'
  ).split(' '),
)

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }
const lettersOf = (text: string) => text.replace(/[^a-z]/g, '')

/** The word that a text is made of, over and over; the text itself where it is none. */
function unrepeated(text: string): string {
  for (let length = 1; length <= text.length / 2; length++)
    if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text)
      return text.slice(0, length)
  return text
}

const isRun = (text: string) =>
  Array.from(text).every(
    (char, at) => at === 0 || Math.abs(char.charCodeAt(0) - text.charCodeAt(at - 1)) === 1 || '90'.includes(char),
  )

/** Whether a password is one of those that are tried first, or says no more than whose it is. */
export function isCommonPassword(
  password: string,
  { email = '', name = '' }: { email?: string; name?: string } = {},
): boolean {
  const small = password.toLowerCase().normalize('NFKC')
  // Digits at the end are added, those within stand for letters.
  const plain = Array.from(small.replace(/[^a-z]+$/, ''))
    .map((char) => LEET[char] ?? char)
    .join('')
  const own = [email, email.split('@')[0] ?? '', name]
    .map((one) => lettersOf(one.toLowerCase()))
    .filter((one) => one.length > 3)
  const cores = [lettersOf(small), lettersOf(plain), unrepeated(lettersOf(small)), unrepeated(lettersOf(plain))]
  const isOfOneKey = new Set(small).size <= 2
  const hasFewLetters = lettersOf(small).length < 3 && (isRun(small) || unrepeated(small).length < 7)
  return isOfOneKey || hasFewLetters || cores.some((core) => core !== '' && (WORDS.has(core) || own.includes(core)))
}
