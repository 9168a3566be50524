import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { LabView } from '../labs/lab.view.ts';
import { type ExportOrigin, labColumns } from './lab-columns.ts';

/** For spreadsheets in French: semicolons, a byte order mark, and no text that would run as a formula. */
export function writeCsv(labs: readonly LabView[], origin: ExportOrigin): string {
  const columns = labColumns(origin);
  const rows = labs.map((lab) => columns.map(({ value }) => value(lab)));
  return stringify([columns.map(({ title }) => title), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** Texts are written as texts, so none runs as a formula. */
export async function writeXlsx(labs: readonly LabView[], origin: ExportOrigin): Promise<Buffer> {
  const columns = labColumns(origin);
  const head = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }));
  const rows = labs.map((lab) =>
    columns.map(({ value }) => {
      const cell = value(lab);
      return typeof cell === 'number'
        ? { value: cell, type: Number }
        : { value: storable(cell), type: String, wrap: true };
    }),
  );
  const options = { sheet: 'Labs', columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 };
  return writeXlsxFile([head, ...rows], options).toBuffer();
}

/** The writer looks texts up in a plain object: one that says « constructor » would break the whole file. */
const storable = (text: string) => (text in Object.prototype ? `${text} ` : text);

/** Each lab as a point at its académie's seat (RFC 7946: longitude first, WGS 84); null here means unknown or unanswered. */
export function writeGeoJson(labs: readonly LabView[], { publicUrl, day, licence }: ExportOrigin): string {
  const features = labs.map((lab) => {
    const { academy } = lab;
    const { seatLat, seatLng } = academy;
    return {
      type: 'Feature',
      id: lab.slug,
      geometry: seatLat === null || seatLng === null ? null : { type: 'Point', coordinates: [seatLng, seatLat] },
      properties: {
        name: lab.name,
        subject: lab.subject,
        edition: lab.edition,
        status: lab.status,
        launch: lab.launch,
        headcount: lab.team.headcount,
        fte: lab.team.fte,
        structures: lab.team.structures,
        maturity: lab.maturity,
        closedOn: lab.closedOn,
        academy: academy.slug,
        academyName: academy.name,
        region: academy.region,
        themes: lab.themes?.map(({ code }) => code) ?? null,
        otherThemes: lab.otherThemes,
        services: lab.services?.map(({ code }) => code) ?? null,
        otherServices: lab.otherServices,
        url: `${publicUrl}/labs/${lab.slug}`,
      },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', name: 'Essaim, labs', exportedOn: day, licence, features });
}
