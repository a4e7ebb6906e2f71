import type { AnyContractProcedure, AnyContractRouter } from '@orpc/contract'
import { isContractProcedure } from '@orpc/contract'
import { contract } from '#contracts/contract.ts'

export type Operation = { name: string; procedure: AnyContractProcedure }

/** Every operation of a contract with its name, `area.operation`. */
export function operationsOf(router: AnyContractRouter = contract, path: string[] = []): Operation[] {
  if (isContractProcedure(router)) return [{ name: path.join('.'), procedure: router }]
  return Object.entries(router).flatMap(([key, child]) => operationsOf(child as AnyContractRouter, [...path, key]))
}
