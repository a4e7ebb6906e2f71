import { z } from 'zod'
import { Order } from '../model/order.ts'
import { operation } from '../operation.ts'

export const getOrder = operation
  .route({ method: 'GET', path: '/orders/{token}', summary: 'Get an order by its signed link', tags: ['Orders'] })
  .input(z.strictObject({ token: z.string().min(1).max(200) }))
  .output(Order)
  .errors({
    ORDER_NOT_FOUND: {
      status: 404,
      message: 'This link does not open an order.',
      data: z.strictObject({}),
    },
  })
