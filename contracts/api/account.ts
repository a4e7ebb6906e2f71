import { z } from 'zod'
import { Address, AddressCreate, Customer, CustomerUpdate } from '../model/customer.ts'
import { GiftCard } from '../model/gift-card.ts'
import { Order } from '../model/order.ts'
import { Email, Id } from '../model/primitives.ts'
import { Password } from '../model/session.ts'
import { customerOperation } from '../operation.ts'
import { page, pageInput } from '../page.ts'
import { notFound } from './shared-errors.ts'

const write = customerOperation.meta({ access: 'customer', limit: 'write', tags: [] })
const wrongPassword = {
  CREDENTIALS_REFUSED: { status: 409, message: 'The present password is not right.', data: z.strictObject({}) },
} as const

export const getAccount = customerOperation
  .route({ method: 'GET', path: '/account', summary: 'Get one’s account', tags: ['Account'] })
  .input(z.strictObject({}))
  .output(Customer)

export const updateAccount = write
  .route({
    method: 'PATCH',
    path: '/account',
    summary: 'Change name, telephone number or allergens',
    tags: ['Account'],
  })
  .input(CustomerUpdate)
  .output(Customer)

export const listOrders = customerOperation
  .route({ method: 'GET', path: '/account/orders', summary: 'List one’s orders, newest first', tags: ['Account'] })
  .input(z.strictObject({ ...pageInput, when: z.enum(['to_come', 'past']).optional() }))
  .output(page(Order))

export const listAddresses = customerOperation
  .route({ method: 'GET', path: '/account/addresses', summary: 'List one’s addresses', tags: ['Account'] })
  .input(z.strictObject(pageInput))
  .output(page(Address))

export const addAddress = write
  .route({
    method: 'POST',
    path: '/account/addresses',
    successStatus: 201,
    summary: 'Add an address',
    tags: ['Account'],
  })
  .input(AddressCreate)
  .output(Address)

export const removeAddress = write
  .route({ method: 'DELETE', path: '/account/addresses/{id}', summary: 'Remove an address', tags: ['Account'] })
  .input(z.strictObject({ id: Id }))
  .output(z.strictObject({}))
  .errors({ ADDRESS_NOT_FOUND: notFound('There is no such address.') })

export const listGiftCards = customerOperation
  .route({
    method: 'GET',
    path: '/account/gift-cards',
    summary: 'List one’s gift cards and what is left on them',
    tags: ['Account'],
  })
  .input(z.strictObject(pageInput))
  .output(page(GiftCard))

export const changePassword = write
  .route({ method: 'POST', path: '/account/password', summary: 'Change the password', tags: ['Account'] })
  .input(
    z.strictObject({
      present: z
        .string()
        .min(1)
        .max(128)
        .meta({ examples: ['three warm loaves'] }),
      next: Password,
    }),
  )
  .output(z.strictObject({}))
  .errors(wrongPassword)

/** The new address counts when it is confirmed by mail. */
export const changeEmail = write
  .route({ method: 'POST', path: '/account/email', summary: 'Change the address', tags: ['Account'] })
  .input(
    z.strictObject({
      email: Email,
      password: z
        .string()
        .min(1)
        .max(128)
        .meta({ examples: ['three warm loaves'] }),
    }),
  )
  .output(z.strictObject({}))
  .errors(wrongPassword)
