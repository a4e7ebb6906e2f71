import type { AnyContractRouter, AnySchema, ContractProcedure, ErrorMap, Meta } from '@orpc/contract'
import { isContractProcedure } from '@orpc/contract'
import { contract } from '#contracts/contract.ts'

export type Operation = {
  /** `area.operation` */
  name: string
  procedure: ContractProcedure<AnySchema, AnySchema, ErrorMap, Meta>
}

/** Every operation of a contract. */
export function operationsOf(router: AnyContractRouter = contract, path: string[] = []): Operation[] {
  if (isContractProcedure(router)) return [{ name: path.join('.'), procedure: router as Operation['procedure'] }]
  return Object.entries(router).flatMap(([key, child]) => operationsOf(child, [...path, key]))
}
