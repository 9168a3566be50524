import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';

export type CellValue = string | number;

/** One column of a table of `Row`s. */
export interface Column<Row> {
  title: string;
  /** In characters, for the spreadsheet. */
  width: number;
  value(row: Row): CellValue;
}

/** For spreadsheets in French: semicolons, a byte order mark, and no text that would run as a formula. */
export function csvTable<Row>(columns: readonly Pick<Column<Row>, 'title' | 'value'>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ value }) => value(row)));
  return stringify([columns.map(({ title }) => title), ...cells], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** Texts are written as texts, so none runs as a formula. */
export async function xlsxTable<Row>(
  sheet: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Buffer> {
  const head = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }));
  const cells = rows.map((row) =>
    columns.map(({ value }) => {
      const cell = value(row);
      return typeof cell === 'number'
        ? { value: cell, type: Number }
        : { value: storable(cell), type: String, wrap: true };
    }),
  );
  const options = { sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 };
  return writeXlsxFile([head, ...cells], options).toBuffer();
}

/** The writer looks texts up in a plain object: one that says « constructor » would break the whole file. */
const storable = (text: string) => (text in Object.prototype ? `${text} ` : text);
