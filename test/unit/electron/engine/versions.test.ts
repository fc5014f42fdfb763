import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { engineVersions } from '../../../../electron/engine/versions.ts'

describe('engineVersions', () => {
  it('are those of package.json', () => {
    const packageJson = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(engineVersions).toEqual({ headroom: packageJson.version, highs: packageJson.dependencies.highs })
  })
})
