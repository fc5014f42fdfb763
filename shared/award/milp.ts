// A mixed-integer program as plain sparse arrays with names: what the solver takes, and nothing it knows about compute.

/** A linear expression: Σ coefs[i] · column cols[i] + constant. A column may occur more than once. */
export interface Expression {
  readonly cols: readonly number[]
  readonly coefs: readonly number[]
  readonly constant: number
}

/** One constraint: lower ≤ Σ coefs · cols ≤ upper; infinities mean no bound. */
export interface SparseRow {
  readonly name: string
  readonly cols: readonly number[]
  readonly coefs: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** Minimise offset + cost·x over lower ≤ x ≤ upper, rowLower ≤ A·x ≤ rowUpper, x integer where `integer` is 1. A in compressed rows. */
export interface Milp {
  readonly columnNames: readonly string[]
  readonly rowNames: readonly string[]
  readonly offset: number
  readonly cost: readonly number[]
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  readonly integer: readonly (0 | 1)[]
  readonly rowLower: readonly number[]
  readonly rowUpper: readonly number[]
  /** `starts[r]` … `starts[r + 1]` of `indices` and `values` hold row r. */
  readonly starts: readonly number[]
  readonly indices: readonly number[]
  readonly values: readonly number[]
}

/** A program under construction. Columns and rows are numbered in the order they are added. */
export interface MilpBuilder {
  readonly addColumn: (name: string, column: ColumnSpec) => number
  readonly addCost: (column: number, cost: number) => void
  readonly addOffset: (amount: number) => void
  readonly setBounds: (column: number, lower: number, upper: number) => void
  /** lower ≤ expression ≤ upper, the expression's constant moved to the bounds; equal columns are merged. */
  readonly addRow: (name: string, expression: Expression, lower: number, upper: number) => void
  readonly upperOf: (column: number) => number
  readonly finish: () => Milp
}

export interface ColumnSpec {
  readonly lower?: number
  readonly upper: number
  readonly cost?: number
  readonly integer?: boolean
}

export function createMilp(): MilpBuilder {
  const columnNames: string[] = []
  const rowNames: string[] = []
  const cost: number[] = []
  const lower: number[] = []
  const upper: number[] = []
  const integer: (0 | 1)[] = []
  const rowLower: number[] = []
  const rowUpper: number[] = []
  const starts: number[] = [0]
  const indices: number[] = []
  const values: number[] = []
  let offset = 0
  return {
    addColumn: (name, column) => {
      columnNames.push(name)
      cost.push(column.cost ?? 0)
      lower.push(column.lower ?? 0)
      upper.push(column.upper)
      integer.push(column.integer === true ? 1 : 0)
      return columnNames.length - 1
    },
    addCost: (column, amount) => {
      cost[column] = (cost[column] ?? 0) + amount
    },
    addOffset: (amount) => {
      offset += amount
    },
    setBounds: (column, low, high) => {
      lower[column] = low
      upper[column] = high
    },
    addRow: (name, expression, low, high) => {
      const row = makeRow(name, expression, low, high)
      rowNames.push(row.name)
      rowLower.push(row.lower)
      rowUpper.push(row.upper)
      for (const col of row.cols) indices.push(col)
      for (const coef of row.coefs) values.push(coef)
      starts.push(indices.length)
    },
    upperOf: (column) => upper[column] ?? 0,
    finish: () => ({
      columnNames,
      rowNames,
      offset,
      cost,
      lower,
      upper,
      integer,
      rowLower,
      rowUpper,
      starts,
      indices,
      values,
    }),
  }
}

/** A row with equal columns merged, zeros left out and the constant moved to the bounds. */
export function makeRow(name: string, expression: Expression, lower: number, upper: number): SparseRow {
  const merged = new Map<number, number>()
  for (let i = 0; i < expression.cols.length; i += 1) {
    const col = expression.cols[i] as number
    merged.set(col, (merged.get(col) ?? 0) + (expression.coefs[i] as number))
  }
  const cols: number[] = []
  const coefs: number[] = []
  for (const [col, coef] of merged) {
    if (coef === 0) continue
    cols.push(col)
    coefs.push(coef)
  }
  return { name, cols, coefs, lower: lower - expression.constant, upper: upper - expression.constant }
}

/** The program with rows added at its end. */
export function withRows(model: Milp, rows: readonly SparseRow[]): Milp {
  if (rows.length === 0) return model
  const starts = [...model.starts]
  const indices = [...model.indices]
  const values = [...model.values]
  for (const row of rows) {
    for (const col of row.cols) indices.push(col)
    for (const coef of row.coefs) values.push(coef)
    starts.push(indices.length)
  }
  return {
    ...model,
    rowNames: [...model.rowNames, ...rows.map((row) => row.name)],
    rowLower: [...model.rowLower, ...rows.map((row) => row.lower)],
    rowUpper: [...model.rowUpper, ...rows.map((row) => row.upper)],
    starts,
    indices,
    values,
  }
}

/** The value of an expression at a point. */
export function evaluate(expression: Expression, values: ArrayLike<number>): number {
  let sum = expression.constant
  for (let i = 0; i < expression.cols.length; i += 1) {
    sum += (expression.coefs[i] as number) * (values[expression.cols[i] as number] ?? 0)
  }
  return sum
}

/** A sum that grows term by term. */
export interface Sum extends Expression {
  readonly cols: number[]
  readonly coefs: number[]
  constant: number
}

export function emptySum(constant = 0): Sum {
  return { cols: [], coefs: [], constant }
}

export function addTerm(sum: Sum, column: number, coefficient: number): void {
  sum.cols.push(column)
  sum.coefs.push(coefficient)
}

/** sum += factor · expression. */
export function addScaled(sum: Sum, expression: Expression, factor: number): void {
  for (let i = 0; i < expression.cols.length; i += 1) {
    sum.cols.push(expression.cols[i] as number)
    sum.coefs.push((expression.coefs[i] as number) * factor)
  }
  sum.constant += expression.constant * factor
}
