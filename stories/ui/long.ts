/** What people really write: too long, in another script, with no gap, and with more than letters. */
export const LONG =
  'Wholemeal spelt and honey loaf with toasted sunflower, pumpkin and linseed, proved overnight in a willow basket, baked dark on the stone, and wrapped in brown paper with a note on how to keep it for a whole week 🍞'
export const UNBROKEN = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
export const RTL = 'خبز العجين المخمر بالعسل والسمسم'
