import { product } from './product.ts'

const GLUTEN = 'cereals_containing_gluten'

export const cakes = [
  product({
    slug: 'walnut-brownie',
    name: 'Walnut brownie',
    category: 'Cakes and biscuits',
    description: 'Seventy per cent chocolate, toasted walnuts, a crackled top and a middle that only just holds.',
    alt: 'A thick square brownie with walnut pieces',
    ingredients: [['dark chocolate', 'soya'], ['butter', 'milk'], ['sugar'], ['egg', 'eggs'], ['walnuts', 'nuts'], ['wheat flour', GLUTEN], ['cocoa powder'], ['sea salt']],
    mayContain: ['peanuts'],
    variants: ['Each', 'Box of six'],
  }),
  product({
    slug: 'lemon-drizzle-cake',
    name: 'Lemon drizzle cake',
    category: 'Cakes and biscuits',
    description: 'A whole small cake, soaked while warm with the juice of four lemons. Keeps for days, if you let it.',
    alt: 'A loaf cake with white icing running down its sides and a slice of lemon',
    ingredients: [['wheat flour', GLUTEN], ['sugar'], ['butter', 'milk'], ['egg', 'eggs'], ['lemon juice'], ['lemon zest'], ['baking powder'], ['sea salt']],
    mayContain: ['nuts'],
    variants: ['Small loaf cake, serves six'],
  }),
  product({
    slug: 'chocolate-dipped-shortbread',
    name: 'Chocolate-dipped shortbread',
    category: 'Cakes and biscuits',
    description: 'All-butter shortbread, baked pale and dipped to the waist in dark chocolate.',
    alt: 'Three shortbread fingers, half covered in chocolate',
    ingredients: [['wheat flour', GLUTEN], ['butter', 'milk'], ['dark chocolate', 'soya'], ['sugar'], ['sea salt']],
    mayContain: ['nuts'],
    variants: ['Bag of six'],
    vatClass: 'standard',
  }),
  product({
    slug: 'cheese-scone',
    name: 'Cheddar and mustard scone',
    category: 'Cakes and biscuits',
    description: 'Mature Cheddar, a pinch of English mustard and a proper rise. Warm it, butter it.',
    alt: 'A tall cheese scone with a golden top',
    ingredients: [['wheat flour', GLUTEN], ['mature Cheddar', 'milk'], ['whole milk', 'milk'], ['butter', 'milk'], ['baking powder'], ['mustard powder', 'mustard'], ['cayenne pepper']],
    mayContain: ['celery', 'nuts'],
    variants: ['Each', 'Bag of four'],
  }),
]
