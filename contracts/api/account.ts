import { z } from 'zod'
import { Address, AddressCreate, Customer, CustomerUpdate } from '../model/customer.ts'
import { GiftCard } from '../model/gift-card.ts'
import { Order } from '../model/order.ts'
import { Email, Id, LinkToken } from '../model/primitives.ts'
import { Device, Password, SecondFactorCode } from '../model/session.ts'
import { customerOperation } from '../operation.ts'
import { page, pageInput } from '../page.ts'
import { identityUnavailable, notFound, passwordRefused, signInAgain, wrongPassword } from './shared-errors.ts'
import { WaitingPlace } from './waiting-list.ts'

const write = customerOperation.meta({ access: 'customer', limit: 'write', tags: [] })

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

/** One of one’s own orders, with what opens its page and changes it. */
export const getOrder = customerOperation
  .route({ method: 'GET', path: '/account/orders/{number}', summary: 'Get one of one’s orders', tags: ['Account'] })
  .input(
    z.strictObject({
      number: z
        .string()
        .max(20)
        .meta({ examples: ['BOB-7K3F9Q'] }),
    }),
  )
  .output(z.strictObject({ order: Order, token: LinkToken }))
  .errors({
    ORDER_NOT_FOUND: {
      status: 404,
      message: 'There is no such order among yours.',
      data: z.strictObject({ number: z.string().meta({ examples: ['BOB-7K3F9Q'] }) }),
    },
  })

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
  .errors({
    ADDRESSES_FULL: {
      status: 409,
      message: 'You have many addresses already. Please remove one first.',
      data: z.strictObject({
        limit: z
          .int()
          .min(1)
          .meta({ examples: [20] }),
      }),
    },
  })

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

/** The token opens the place as the link of its mail does: by it an offer is taken, and the line is left. */
export const listWaitingPlaces = customerOperation
  .route({
    method: 'GET',
    path: '/account/waiting-list',
    summary: 'List one’s places in waiting lists, the last that was asked for first',
    tags: ['Account'],
  })
  .input(z.strictObject(pageInput))
  .output(page(z.strictObject({ token: LinkToken, place: WaitingPlace })))

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
  .errors({ ...wrongPassword, ...passwordRefused, ...identityUnavailable })

/** The new address counts when it is confirmed by mail. Who has no password must have signed in a moment ago. */
export const changeEmail = write
  .route({ method: 'POST', path: '/account/email', summary: 'Change the address', tags: ['Account'] })
  .input(
    z.strictObject({
      email: Email,
      password: z
        .string()
        .min(1)
        .max(128)
        .meta({ examples: ['three warm loaves'] })
        .nullable(),
    }),
  )
  .output(z.strictObject({}))
  .errors({ ...wrongPassword, ...signInAgain, ...identityUnavailable })

export const listSessions = customerOperation
  .route({ method: 'GET', path: '/account/sessions', summary: 'List where one is signed in', tags: ['Account'] })
  .input(z.strictObject(pageInput))
  .output(page(Device))

export const revokeSession = write
  .route({ method: 'DELETE', path: '/account/sessions/{id}', summary: 'Sign out somewhere else', tags: ['Account'] })
  .input(z.strictObject({ id: Id }))
  .output(z.strictObject({}))
  .errors({ SESSION_NOT_FOUND: notFound('Nobody is signed in there any more.') })

/** Everywhere but here. */
export const signOutEverywhere = write
  .route({
    method: 'POST',
    path: '/account/sessions/sign-out',
    summary: 'Sign out everywhere else',
    tags: ['Account'],
  })
  .input(z.strictObject({}))
  .output(
    z.strictObject({
      signedOut: z
        .int()
        .min(0)
        .meta({ examples: [2] }),
    }),
  )

export const getSecondFactor = customerOperation
  .route({
    method: 'GET',
    path: '/account/second-factor',
    summary: 'Say whether one has a second factor',
    tags: ['Account'],
  })
  .input(z.strictObject({}))
  .output(
    z.strictObject({
      isOn: z.boolean(),
      /** Whether one needs it for what one does here. */
      isRequired: z.boolean(),
      recoveryCodesLeft: z
        .int()
        .min(0)
        .max(20)
        .meta({ examples: [8] }),
    }),
  )

const alreadyOn = {
  SECOND_FACTOR_ON: { status: 409, message: 'You have a second factor already.', data: z.strictObject({}) },
} as const
const codeRefused = {
  CODE_REFUSED: {
    status: 409,
    message: 'This code is not right. Is the clock of your telephone?',
    data: z.strictObject({ field: z.string().meta({ examples: ['code'] }) }),
  },
} as const

const recoveryCodes = z
  .array(z.string().meta({ examples: ['7K3F9-QXV2S'] }))
  .min(8)
  .max(20)

/** Begins anew each time; it counts when a code of it was typed. Source: RFC 6238. */
export const startSecondFactor = write
  .route({
    method: 'POST',
    path: '/account/second-factor/start',
    summary: 'Begin to add a second factor',
    tags: ['Account'],
  })
  .input(z.strictObject({}))
  .output(
    z.strictObject({
      secret: z
        .string()
        .regex(/^[A-Z2-7]{32}$/)
        .meta({ examples: ['JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'] }),
      otpauthUrl: z.string().meta({
        examples: ['otpauth://totp/Band%20of%20Bakers:rosie%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'],
      }),
    }),
  )
  .errors(alreadyOn)

/** The recovery codes are shown once. */
export const confirmSecondFactor = write
  .route({
    method: 'POST',
    path: '/account/second-factor/confirm',
    summary: 'Add the second factor by its first code',
    tags: ['Account'],
  })
  .input(z.strictObject({ code: SecondFactorCode }))
  .output(z.strictObject({ recoveryCodes }))
  .errors({ ...alreadyOn, ...codeRefused })

export const removeSecondFactor = write
  .route({
    method: 'POST',
    path: '/account/second-factor/remove',
    summary: 'Take the second factor away',
    tags: ['Account'],
  })
  .input(z.strictObject({ code: SecondFactorCode }))
  .output(z.strictObject({}))
  .errors(codeRefused)

/** New ones for those of before, which end with that. They are shown once. A recovery code is not enough. */
export const renewRecoveryCodes = write
  .route({
    method: 'POST',
    path: '/account/second-factor/recovery-codes',
    summary: 'Make new recovery codes by a code of the app',
    tags: ['Account'],
  })
  .input(z.strictObject({ code: SecondFactorCode }))
  .output(z.strictObject({ recoveryCodes }))
  .errors(codeRefused)
