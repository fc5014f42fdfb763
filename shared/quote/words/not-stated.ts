// Words of cells that state nothing: `n/a`, `–`, `keine`; and those that put it off: `tbd`, `auf Anfrage`, `POR`.
import { foldText } from './fold-text.ts'

/** `nothing`: it does not apply or is not offered; `later`: the vendor has not stated it yet. */
export type NotStated = 'nothing' | 'later'

const words: Readonly<Record<NotStated, string>> = {
  nothing:
    '-|--|---|n/a|n.a.|n.a|n. a.|na|none|nil|null|not applicable|not available|not offered|not stated|no|kein|keine|keiner|keines|k.a.|k. a.|k.a|ka|keine angabe|entfallt|entfaellt|nicht anwendbar|nicht zutreffend|nicht verfugbar|aucun|aucune|neant|sans objet|s/o|non applicable|ninguno|ninguna|no aplica|n/d|nd|nessuno|nessuna|non applicabile|geen|n.v.t.|nvt',
  later:
    'tbd|tbc|tba|t.b.d.|t.b.c.|to be determined|to be decided|to be defined|to be confirmed|to be announced|to be advised|to be agreed|to follow|pending|on request|upon request|by request|price on request|price upon request|por|p.o.r.|poa|p.o.a.|price on application|rfq|quote on request|contact us|contact sales|contact vendor|call|call for price|ask|auf anfrage|preis auf anfrage|a. a.|a.a.|auf nachfrage|offen|noch offen|wird nachgereicht|folgt|zu klaren|nach vereinbarung|sur demande|prix sur demande|sur devis|a definir|a confirmer|a determiner|a consultar|bajo consulta|bajo peticion|por definir|a confirmar|da definire|da confermare|in overleg|nader te bepalen|n.t.b.',
}

const meanings: ReadonlyMap<string, NotStated> = new Map(
  (['nothing', 'later'] as const).flatMap((meaning) => words[meaning].split('|').map((word) => [word, meaning])),
)

/** Undefined for a text that may state something. */
export function notStated(text: string): NotStated | undefined {
  if (text.length > 60) return undefined
  const folded = foldText(text)
    .replace(/^[([]\s*|\s*[)\]]$/g, '')
    .replace(/[!*?:;]+$/, '')
    .trim()
  return meanings.get(folded) ?? meanings.get(folded.replace(/\.$/, ''))
}
