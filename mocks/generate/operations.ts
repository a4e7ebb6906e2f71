import type { AnyContractRouter, AnySchema, ContractProcedure, ErrorMap } from '@orpc/contract'
import { isContractProcedure } from '@orpc/contract'
import { contract } from '#contracts/contract.ts'

export type Operation = {
  /** `area.operation` */
  name: string
  procedure: ContractProcedure<AnySchema, AnySchema, ErrorMap, Record<never, never>>
}

/** Every operation of a contract. */
export function operationsOf(router: AnyContractRouter = contract, path: string[] = []): Operation[] {
  if (isContractProcedure(router)) return [{ name: path.join('.'), procedure: router }]
  return Object.entries(router).flatMap(([key, child]) => operationsOf(child, [...path, key]))
}
