// What no other field takes: kept word for word.
import { z } from 'zod'
import { nameField, textField } from '../field.ts'
import { defineTerm, offerKinds, wordList } from '../term.ts'

export const noteSchema = z.strictObject({ label: nameField, text: textField })

export const notes = defineTerm({
  label: 'Notes',
  unit: 'structure',
  group: 'text',
  kinds: offerKinds,
  schema: z.array(noteSchema),
  help: 'anything else the vendor wrote',
  sentence: (value) => value.map((note) => `${note.label}: ${note.text}`).join(' '),
  words: wordList(`
    notes, note, comments, comment, remarks, remark, additional information, special notes, description, other,
    assumptions,
    bemerkungen, bemerkung, anmerkungen, anmerkung, hinweise, hinweis, kommentare, kommentar, beschreibung,
    sonstiges, remarques, remarque, commentaires, commentaire, observations, notas, nota, observaciones, comentarios,
    descripcion, osservazioni, commenti, descrizione, opmerkingen, opmerking, toelichting
  `),
  asks: [],
})
