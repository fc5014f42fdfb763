import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../../electron/store/create-store.ts'
import { closeDatabase, openDatabase } from '../../../../electron/store/open-database.ts'
import { emptyPosition, type Position } from '../../../../shared/tender/position.ts'
import { must, tempFolder, testStore } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

function position(over: Partial<Position> = {}): Position {
  return {
    ...emptyPosition('acme'),
    objectives: 'Two halls by June',
    targets: [{ offer: 'lease', from: 0, price: 1.85 }],
    walkAway: [{ offer: 'lease', from: 0, price: 2.1 }],
    asks: [
      { offer: 'lease', term: 'paymentDays', label: 'Pay after 60 days', to: 60, trade: 'a reference', inLetter: true },
    ],
    approvals: [{ who: 'Bea', what: 'walk-away', on: '2026-03-01' }],
    deadline: '2026-03-20',
    ...over,
  }
}

function storeWithTender() {
  const { store } = testStore()
  return { store, file: must(store.create(smallTender(), 'created')).file }
}

describe('a position in the store', () => {
  it('is empty before anything is typed, then comes back as it was saved', () => {
    const { store, file } = storeWithTender()
    expect(must(store.getPosition(file, 'acme'))).toEqual(emptyPosition('acme'))
    expect(must(store.savePosition(file, randomUUID(), 'position towards Acme', position()))).toEqual(position())
    expect(must(store.getPosition(file, 'acme'))).toEqual(position())
    expect(must(store.document(file)).tender).toEqual(smallTender())
  })
  it('is undone and redone like any change, with an audit entry each time', () => {
    const { store, file } = storeWithTender()
    must(store.savePosition(file, randomUUID(), 'first', position()))
    must(store.savePosition(file, randomUUID(), 'second', position({ notes: 'They called' })))
    expect(must(store.undo(file, randomUUID()))).toMatchObject({ undo: 'first', redo: 'second' })
    expect(must(store.getPosition(file, 'acme'))).toEqual(position())
    must(store.redo(file, randomUUID()))
    expect(must(store.getPosition(file, 'acme')).notes).toBe('They called')
    must(store.undo(file, randomUUID()))
    must(store.undo(file, randomUUID()))
    expect(must(store.getPosition(file, 'acme'))).toEqual(emptyPosition('acme'))
    expect(must(store.audit(file)).map(({ what }) => what)).toEqual([
      'undo: first',
      'undo: second',
      'redo: second',
      'undo: second',
      'second',
      'first',
      'created',
    ])
  })
  it('is saved once however often its command is sent, and a command is not used for another position', () => {
    const { store, file } = storeWithTender()
    const command = randomUUID()
    must(store.savePosition(file, command, 'first', position()))
    must(store.savePosition(file, command, 'first', position()))
    expect(must(store.audit(file))).toHaveLength(2)
    expect(store.savePosition(file, command, 'first', position({ notes: 'x' }))).toMatchObject({
      failure: { kind: 'refused', what: expect.stringContaining('carried out before') },
    })
  })
  it('is refused for a vendor the tender does not name', () => {
    const { store, file } = storeWithTender()
    expect(store.getPosition(file, 'nobody')).toMatchObject({ failure: { kind: 'not-found' } })
    const stranger = position({ vendor: 'nobody' })
    expect(store.savePosition(file, randomUUID(), 'x', stranger)).toMatchObject({ failure: { kind: 'not-found' } })
  })
  it('comes in with a file from elsewhere, and an altered figure of it is seen', () => {
    const path = `${tempFolder()}/theirs.headroom`
    const own = createStore({ who: 'Bea', clock: () => new Date('2026-03-02T08:00:00Z') })
    must(own.createAt(path, smallTender(), 'created'))
    must(own.savePosition(path, randomUUID(), 'first', position()))
    must(own.close())
    const { store } = testStore()
    const { file } = must(store.openPath(path))
    expect(must(store.getPosition(file, 'acme'))).toEqual(position())
    must(store.undo(file, randomUUID()))
    expect(must(store.getPosition(file, 'acme'))).toEqual(emptyPosition('acme'))
    const kept = readFileSync(path)
    for (const sql of [
      `UPDATE position SET document = replace(document, '1.85', '1.95')`,
      `UPDATE position SET vendor = 'other'`,
      'DELETE FROM position',
      `INSERT INTO position VALUES ('other', '{}', 1)`,
    ]) {
      const copy = `${tempFolder()}/altered.headroom`
      writeFileSync(copy, kept)
      const db = openDatabase(copy)
      db.exec(sql)
      closeDatabase(db)
      expect([sql, testStore().store.openPath(copy).ok]).toEqual([sql, false])
    }
  })
})
