import type { Location } from '#contracts/model/location.ts'
import { idOf } from './ids.ts'

export const ludlowMarket: Location = {
  id: idOf('location', 'ludlow-market'),
  slug: 'ludlow-market',
  name: 'Ludlow Market',
  addressLines: ['Castle Square', 'Ludlow'],
  postcode: 'SY8 1AX',
  directions: 'Our striped awning stands at the castle end of the square, beside the flower stall.',
  accessibility: 'Level paving all the way, and a lowered counter at the left end of the stall.',
  mapUrl: 'https://www.openstreetmap.org/?mlat=52.3674&mlon=-2.7206#map=18/52.3674/-2.7206',
}

export const oldForge: Location = {
  id: idOf('location', 'the-old-forge'),
  slug: 'the-old-forge',
  name: 'The Old Forge, Bishop’s Castle',
  addressLines: ['14 Church Street', 'Bishop’s Castle'],
  postcode: 'SY9 5AA',
  directions: 'Through the arch beside the post office; follow the smell across the cobbled yard.',
  accessibility: 'Cobbles in the yard. Ring the bell at the arch and we will bring your order to you.',
  mapUrl: 'https://www.openstreetmap.org/?mlat=52.4930&mlon=-2.9990#map=18/52.4930/-2.9990',
}
