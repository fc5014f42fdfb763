import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerCall } from '../../../../electron/ipc/answer-call.ts'
import type { HandlerContext, Handlers } from '../../../../electron/ipc/context.ts'
import { callNames } from '../../../../shared/contract/calls.ts'
import { ok } from '../../../../shared/kernel/result.ts'

const context = {} as HandlerContext
const quiet = () => {}

describe('answerCall', () => {
  it('gives the handler parsed arguments and passes its reply on', async () => {
    const seen: unknown[] = []
    const handlers: Handlers = {
      'tenders.remove': async (args) => {
        seen.push(args)
        return ok({ removed: args.file })
      },
    }
    expect(await answerCall('tenders.remove', { file: 'f1' }, handlers, context, quiet)).toEqual(ok({ removed: 'f1' }))
    expect(seen).toEqual([{ file: 'f1' }])
  })
  it('refuses arguments that do not fit before the handler sees them, naming the place', async () => {
    const handlers: Handlers = {
      'tenders.remove': async () => {
        throw new Error('must not run')
      },
    }
    for (const args of [undefined, null, {}, { file: 3 }, { file: 'f', more: 1 }, { file: '' }]) {
      const reply = await answerCall('tenders.remove', args, handlers, context, quiet)
      expect(reply).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
    }
    const reply = await answerCall('tenders.remove', { file: 3 }, handlers, context, quiet)
    expect(reply).toMatchObject({ failure: { problems: [{ where: { path: 'file' } }] } })
  })
  it('refuses names outside the contract, inherited ones too', async () => {
    for (const name of ['', 'tenders.burn', 'toString', '__proto__', 'constructor', 7, null, undefined]) {
      expect(await answerCall(name, {}, {}, context, quiet)).toMatchObject({ ok: false, failure: { kind: 'refused' } })
    }
  })
  it('says so when no handler stands behind a call', async () => {
    const reply = await answerCall('app.info', {}, {}, context, quiet)
    expect(reply).toMatchObject({ failure: { kind: 'refused', what: 'app.info is not in this version' } })
  })
  it('turns a crash into words and logs where, never what', async () => {
    const lines: string[] = []
    const handlers: Handlers = {
      'app.info': async () => {
        throw new RangeError('price 1.95 of ACME')
      },
    }
    const reply = await answerCall('app.info', {}, handlers, context, (line) => lines.push(line))
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'crashed' } })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('app.info: RangeError')
    expect(lines[0]).toContain('answer-call')
    expect(JSON.stringify([lines, reply])).not.toMatch(/1\.95|ACME/)
  })
  it('answers any payload for every call with data', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...callNames), fc.anything(), async (name, args) => {
        const reply = await answerCall(name, args, {}, context, quiet)
        expect(reply.ok).toBe(false)
        structuredClone(reply)
      }),
      { numRuns: 500 },
    )
  })
})
