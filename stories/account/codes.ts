/** Made up, as all that stands in a story. */
export const CODES = [
  '7K3F9-QXV2S',
  'RW04Y-Z8M1D',
  'H5T2P-C9J6N',
  'B3G7L-X0K4V',
  'Q8S1W-F6R2Y',
  'D9M5Z-T7H3P',
  'N2C8J-L4B6G',
  'V1X0K-S5Q9W',
]
