import { product } from './product.ts'

const GLUTEN = 'cereals_containing_gluten'

export const pastry = [
  product({
    slug: 'butter-croissant',
    name: 'Butter croissant',
    category: 'Pastry',
    description: 'Three days, twenty-seven layers and nothing but Shropshire butter between them.',
    alt: 'A plump croissant with crisp layers',
    ingredients: [['wheat flour', GLUTEN], ['butter', 'milk'], ['whole milk', 'milk'], ['sugar'], ['egg', 'eggs'], ['sea salt'], ['yeast']],
    mayContain: ['nuts'],
    variants: ['Each', 'Box of four'],
  }),
  product({
    slug: 'cardamom-bun',
    name: 'Cardamom bun',
    category: 'Pastry',
    description: 'Twisted by hand, with cardamom we grind on the morning and pearl sugar that crunches.',
    alt: 'A knotted bun sprinkled with pearl sugar',
    ingredients: [['wheat flour', GLUTEN], ['whole milk', 'milk'], ['butter', 'milk'], ['sugar'], ['egg', 'eggs'], ['cardamom'], ['sea salt'], ['yeast']],
    mayContain: ['nuts'],
    variants: ['Each', 'Box of four'],
  }),
  product({
    slug: 'cinnamon-knot',
    name: 'Cinnamon knot',
    category: 'Pastry',
    description: 'Soft dough, dark sugar and Ceylon cinnamon, brushed with butter while it is still hot.',
    alt: 'A cinnamon bun tied in a knot',
    ingredients: [['wheat flour', GLUTEN], ['whole milk', 'milk'], ['dark brown sugar'], ['butter', 'milk'], ['egg', 'eggs'], ['cinnamon'], ['sea salt'], ['yeast']],
    mayContain: ['nuts'],
    variants: ['Each'],
  }),
  product({
    slug: 'plum-danish',
    name: 'Plum and almond Danish',
    category: 'Pastry',
    description: 'Orchard plums from over the hill on almond cream, in pastry that shatters.',
    alt: 'A square pastry with halved plums in the middle',
    ingredients: [['wheat flour', GLUTEN], ['plums'], ['butter', 'milk'], ['ground almonds', 'nuts'], ['sugar'], ['egg', 'eggs'], ['whole milk', 'milk'], ['sea salt'], ['yeast']],
    variants: ['Each'],
  }),
]
