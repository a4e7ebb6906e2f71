import { product } from './product.ts'

const GLUTEN = 'cereals_containing_gluten'

export const bread = [
  product({
    slug: 'country-sourdough',
    name: 'Country sourdough',
    category: 'Bread',
    description: 'Two days in the making: stoneground wheat and a little rye, a dark crust and an open, springy crumb.',
    alt: 'A round country loaf with a leaf scored into its crust',
    ingredients: [['wheat flour', GLUTEN], ['water'], ['wholemeal rye flour', GLUTEN], ['sea salt']],
    mayContain: ['milk', 'nuts', 'sesame'],
    variants: ['Large, 900 g', 'Small, 500 g'],
  }),
  product({
    slug: 'seeded-rye',
    name: 'Seeded rye',
    category: 'Bread',
    description:
      'Dense, moist and malty, with sunflower, pumpkin and linseed all the way through. Better on the second day.',
    alt: 'A tin-shaped rye loaf covered in seeds',
    ingredients: [
      ['wholemeal rye flour', GLUTEN],
      ['water'],
      ['sunflower seeds'],
      ['pumpkin seeds'],
      ['linseed'],
      ['barley malt extract', GLUTEN],
      ['sea salt'],
    ],
    mayContain: ['nuts', 'sesame'],
    variants: ['Loaf, 800 g', 'Half loaf, 400 g'],
  }),
  product({
    slug: 'olive-fougasse',
    name: 'Olive and rosemary fougasse',
    category: 'Bread',
    description: 'A leaf-shaped flatbread, torn rather than cut: Kalamata olives, rosemary and plenty of good oil.',
    alt: 'A flat leaf-shaped bread with olives',
    ingredients: [
      ['wheat flour', GLUTEN],
      ['water'],
      ['Kalamata olives'],
      ['olive oil'],
      ['rosemary'],
      ['sea salt'],
      ['yeast'],
    ],
    mayContain: ['milk', 'sesame'],
    variants: ['Each, 380 g'],
  }),
  product({
    slug: 'milk-loaf',
    name: 'Soft milk loaf',
    category: 'Bread',
    description: 'The sandwich loaf: whole milk, a spoon of honey, a feather-light crumb that toasts to gold.',
    alt: 'A tall tin loaf with a domed top',
    ingredients: [
      ['wheat flour', GLUTEN],
      ['whole milk', 'milk'],
      ['butter', 'milk'],
      ['honey'],
      ['egg', 'eggs'],
      ['sea salt'],
      ['yeast'],
    ],
    mayContain: ['nuts'],
    variants: ['Tin loaf, 700 g'],
  }),
]
