/** One measured figure, and the most that it may be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Undefined for figures that are only printed. */
  readonly gate?: number;
  readonly unit?: string;
}

/** Whether a figure keeps within its gate. */
export function holds({ value, gate }: Figure): boolean {
  return gate === undefined || value <= gate;
}

/** The figures as a Markdown table, which reads well on a terminal too. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${round(figure.value)}${figure.unit ? ` ${figure.unit}` : ''}`,
    figure.gate === undefined ? '' : String(figure.gate),
    figure.gate === undefined ? '' : holds(figure) ? 'ok' : 'MISSED',
  ]);
  const cells = [['figure', 'measured', 'gate', 'verdict'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]!.length), 3));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head, ...body] = cells;
  return [line(head!), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function round(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}
