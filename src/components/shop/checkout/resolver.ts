import { zodResolver } from '@hookform/resolvers/zod'
import type { Resolver } from 'react-hook-form'
import { CheckoutForm } from './schema.ts'
import type { CheckoutValues } from './values.ts'

/** Finds what is wrong, and hands on what was typed: the bakery trims it by the same contract. */
export const resolver = zodResolver(CheckoutForm, undefined, { raw: true }) as unknown as Resolver<CheckoutValues>
