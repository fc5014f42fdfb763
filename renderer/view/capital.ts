// Sentences of the shell begin small, because they also stand inside others; on their own they begin with a capital.

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
