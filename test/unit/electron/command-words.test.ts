// The first argument decides between command line and window.
import { describe, expect, it } from 'vitest'
import { commandWords } from '../../../electron/command-words.ts'

describe('commandWords', () => {
  it('takes a command with all that follows it', () => {
    expect(commandWords(['headroom', 'award', 'plan.headroom', '--gap', '1e-4'])).toEqual([
      'award',
      'plan.headroom',
      '--gap',
      '1e-4',
    ])
    expect(commandWords(['headroom', '--help'])).toEqual(['--help'])
    expect(commandWords(['headroom', '--no-sandbox', 'demo'])).toEqual(['demo'])
  })

  it.each([
    [['headroom']],
    [['headroom', 'plan.headroom']],
    [['headroom', '/home/me/plan.headroom']],
    [['headroom', 'C:\\plan.headroom']],
    [['headroom', '--no-sandbox']],
    [['headroom', '--user-data-dir=/tmp/x', 'demo']],
    [['Headroom', '-psn_0_12345']],
  ])('opens a window for %j', (argv) => expect(commandWords(argv)).toBeUndefined())
})
