// Recurring and one-off charges beside the price: storage, network, space.
import { z } from 'zod'
import { formatPrice } from '../../money/format.ts'
import { nameField, priceField, quantityField } from '../field.ts'
import { billedKinds, defineTerm, wordList } from '../term.ts'

export const charges = defineTerm({
  label: 'Other charges',
  unit: 'structure',
  group: 'price',
  kinds: [...billedKinds, 'hardware'],
  schema: z.array(
    z.strictObject({
      label: nameField,
      amount: priceField,
      per: z.enum(['once', 'month', 'accelerator-month', 'kW-month', 'GB']),
      quantity: quantityField.optional(),
    }),
  ),
  help: 'storage, network, cross-connects, space and the like',
  sentence: (value, context) =>
    value
      .map(
        (charge) =>
          `${charge.label}: ${formatPrice(charge.amount, context.currency, context.locale)} per ${charge.per}`,
      )
      .join('; '),
  words: wordList(`
    other charges, additional charges, other fees, additional fees, other costs, additional costs, surcharges,
    surcharge, storage price, object storage, block storage, file storage, parallel storage,
    high performance storage, nvme storage, storage, data egress, egress fee, egress, data transfer, bandwidth,
    networking, network fee, network, cross connect fee, cross connects, cross connect,
    cross connects mrc, cross connect mrc, cross connects nrc, cross connect nrc, ip transit, ip addresses,
    public ip, remote hands, smart hands, management fee, admin fee, software licence, software license, licence fee,
    license fee, licence, license, cooling charge, space charge, space rent, cage, rack fee, rack rental,
    floor space, insurance, shipping cost, shipping, freight, customs, delivery charge,
    zusatzkosten, nebenkosten, sonstige kosten, weitere kosten, zuschlage, zuschlag, speicherplatz, speicher,
    netzwerk, datentransfer, bandbreite, lizenzkosten, lizenz, versandkosten, versand, fracht, autres frais,
    frais annexes, frais supplementaires, stockage, reseau, bande passante, trafic sortant, licence logicielle,
    frais de port, frais de transport, otros cargos, otros costes, gastos adicionales, almacenamiento,
    ancho de banda, licencia, gastos de envio, altri costi, costi aggiuntivi, archiviazione, larghezza di banda,
    licenza, spedizione, overige kosten, bijkomende kosten, opslag, netwerk, bandbreedte, verzendkosten
  `),
  asks: [
    { label: 'no other charges', change: (value) => (value === undefined || value.length === 0 ? undefined : []) },
  ],
})
