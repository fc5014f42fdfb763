// How much memory another process holds, asked of the system: the only limit that a reader of hostile files cannot ignore.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** Resident bytes of a process; undefined when it is gone or the system does not say. */
export async function residentBytes(pid: number): Promise<number | undefined> {
  if (process.platform === 'linux') return linuxResident(pid)
  return process.platform === 'win32' ? windowsResident(pid) : psResident(pid)
}

async function linuxResident(pid: number): Promise<number | undefined> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}

async function psResident(pid: number): Promise<number | undefined> {
  const kilobytes = Number((await output('ps', ['-o', 'rss=', '-p', String(pid)])).trim())
  return kilobytes > 0 ? kilobytes * 1024 : undefined
}

async function windowsResident(pid: number): Promise<number | undefined> {
  // "name","pid","session","#","123,456 K": the digits of the last field, whatever separates thousands.
  const line = await output('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'])
  const last = /"([^"]*)"\s*$/.exec(line.trim())?.[1] ?? ''
  const kilobytes = Number(last.replace(/\D/g, ''))
  return kilobytes > 0 ? kilobytes * 1024 : undefined
}

function output(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, [...args], { windowsHide: true, timeout: 2000 }, (error, stdout) =>
      resolve(error === null ? stdout : ''),
    )
  })
}
