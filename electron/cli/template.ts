// `template`: the bid sheet to send to a vendor, filled with its newest offers when it has bid before.
import { planBidSheet } from '../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../shared/quote/bid-sheet/request.ts'
import { unknown } from '../../shared/tender/check/check-references.ts'
import { writePlan } from '../import/write-plan.ts'
import { type Command, CommandRefused, exitCodes, readArguments } from './command.ts'
import { loadTender } from './load-tender.ts'
import { isTenderFile, orRefuse, withTenderFile } from './tender-file.ts'
import { writeResult } from './write-result.ts'

const usage = 'template TENDER --vendor V --out bid.xlsx'

export const templateCommand: Command = {
  name: 'template',
  usage,
  summary: 'the bid sheet to send to a vendor',
  run: async (args, io) => {
    const options = { vendor: { type: 'string' }, out: { type: 'string' } } as const
    const { values, positionals } = readArguments({ name: 'template', usage }, args, options, { least: 1, most: 1 })
    const { vendor, out } = values
    if (typeof vendor !== 'string' || typeof out !== 'string' || !out.toLowerCase().endsWith('.xlsx')) {
      throw new CommandRefused(`usage: headroom ${usage}`, exitCodes.usage)
    }
    const path = positionals[0] ?? ''
    const { tender } = loadTender(path)
    const request = requestBidSheet(tender, vendor)
    if (request === undefined) {
      const ids = tender.vendors.map((candidate) => candidate.id)
      throw new CommandRefused(unknown('vendor', vendor, ids), exitCodes.no)
    }
    await writeResult(out, await writePlan(planBidSheet(request)))
    if (isTenderFile(path)) {
      const note = { action: 'export', what: `bid sheet for ${vendor}, round ${request.round}` } as const
      withTenderFile(path, (store, file) => orRefuse(store.note(file, note)))
    }
    const offers = request.quote?.offers.length ?? 0
    const filled = offers === 0 ? 'empty' : `filled with the ${offers} offers of round ${request.round - 1}`
    io.out(
      values.json === true
        ? JSON.stringify({ out, vendor, round: request.round, offers }, null, 2)
        : `wrote ${out}: round ${request.round} of ${request.vendor.name}, ${filled}`,
    )
    return exitCodes.done
  },
}
