// The policy is exactly the one agreed upon; a looser one shows here.
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../../electron/window/content-security-policy.ts'

describe('contentSecurityPolicy', () => {
  it('allows packaged files and styles with the nonce, and nothing else', () => {
    expect(contentSecurityPolicy('abc=').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-abc='",
      "img-src 'self' data:",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ])
  })
})
