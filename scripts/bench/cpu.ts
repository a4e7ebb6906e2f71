import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of the kernel's clock in a second: USER_HZ, 100 on every Linux that matters. */
const TICKS_A_SECOND = 100

type Process = { pid: number; parent: number; ticks: number }

/** Fields 4, 14 and 15 of /proc/PID/stat: parent, user and system time. The name before them may hold spaces. */
function read(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    return null
  }
}

/** CPU that a process and all its descendants have used so far, user and system, in milliseconds. */
export function cpuMs(root: number): number {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []))
  const family = new Set([root])
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  const ticks = all.reduce((sum, one) => (family.has(one.pid) ? sum + one.ticks : sum), 0)
  return (ticks * 1000) / TICKS_A_SECOND
}
