// Sheets that are all about words: rate cards in German and French, terms in a sentence, prices by the node in thousands.
import type { CorpusFile } from './corpus-file.ts'

export const wordedSheets: readonly CorpusFile[] = [
  {
    folder: 'colocation-german',
    file: 'input.csv',
    encoding: 'latin1',
    lines: [
      'Tannwald Rechenzentren GmbH;;;;;;;',
      'Preisliste Colocation, Preise zzgl. MwSt.;;;;;;;',
      'Leistungsart;Rechenzentrum;IT-Leistung (kW);Mindestabnahme (kW);Vertragslaufzeit (Jahre);€ pro kW/Monat;Einrichtungsgebühr (TEUR);Strompreis (ct/kWh);Verfügbar ab;Verfügbarkeit',
      'Colocation;Elmshafen;1.500;250;5;148,50;48,2;21,35;01.07.2027;99,95 %',
      'Colocation;Elmshafen;600;100;3;161,75;22,4;21,35;Q4 2027;99,95 %',
    ],
  },
  {
    folder: 'tarif-french',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Tarif',
        rows: [
          ['Brackwater Cloud'],
          ['Proposition de prix hors taxes, en dollars US'],
          [],
          [
            'Accélérateur',
            'Site',
            'Durée d’engagement (mois)',
            'Prix unitaire HT (USD par GPU et par heure)',
            'Remise',
            'Quantité minimale',
            'Quantité maximale',
            'Acompte (%)',
            'Délai de paiement',
            'Disponible à partir de',
            'Offre valable jusqu’au',
          ],
          ['H100', 'East Quay', 24, '2,05', '5 %', 64, 512, 20, '45 jours', 'juillet 2027', '31/05/2027'],
          ['H200', 'East Quay', 36, '2,485', '7,5 %', 32, 256, 25, '45 jours', 'août 2027', '31/05/2027'],
        ],
      },
    ],
  },
  {
    folder: 'terms-in-words',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Offer',
        rows: [
          ['Quarrel Systems'],
          ['Accelerator', 'Site', 'Price (USD/GPU/hr)', 'Max GPUs', 'Commercial terms'],
          [
            'H100',
            'West Yard',
            2.1,
            512,
            '36 mo, Net 60, 80 % take-or-pay; 3 % p.a. escalator; 25 % upfront; min. 64, blocks of 8; power included; 99.9 % uptime; early exit after 24 months by agreement',
          ],
          [
            'MI300X',
            'West Yard',
            1.65,
            384,
            '24 months. Net 30. No upfront. Available from July 2027. Full take-or-pay. Service credits on request.',
          ],
        ],
      },
    ],
  },
  {
    folder: 'node-thousands',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Pricing',
        rows: [
          ['Halden Compute'],
          [
            'Node type',
            'Site',
            'Term (yrs)',
            'kUSD per node-month (8 GPUs)',
            'Nodes available',
            'Min. order (nodes)',
            'Set-up fee per node (USD)',
          ],
          ['H100', 'North Hall', 2, 11.68, 64, 8, 1200],
          ['H200', 'South Hall', 3, 14.6, 32, 4, 1000.4],
        ],
      },
    ],
  },
]
