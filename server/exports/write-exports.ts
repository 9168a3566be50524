import type { LabView } from '../labs/lab.view.ts';
import { type ExportOrigin, labColumns } from './lab-columns.ts';
import { csvTable, xlsxTable } from './write-tables.ts';

export const writeCsv = (labs: readonly LabView[], origin: ExportOrigin): string => csvTable(labColumns(origin), labs);

export const writeXlsx = (labs: readonly LabView[], origin: ExportOrigin): Promise<Buffer> =>
  xlsxTable('Labs', labColumns(origin), labs);

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
