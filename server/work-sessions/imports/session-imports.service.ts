import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { setImmediate } from 'node:timers/promises';
import {
  type ColumnMatching,
  type ImportReport,
  type LineFate,
  NEEDED_COLUMNS,
  SESSION_COLUMN_TITLES,
  SESSION_COLUMNS,
} from '../../../domain/session-import.ts';
import { typedLine } from '../../../domain/typed-text.ts';
import { sessionHelpWords } from '../../../domain/work-sessions.ts';
import type { Actor } from '../../access/actor.ts';
import { BadUserInput } from '../../platform/errors.ts';
import { SETTINGS } from '../../platform/platform.module.ts';
import type { Settings } from '../../platform/settings.ts';
import { addSessions } from './add-sessions.ts';
import { knownAcademies, knownLabs } from './known-places.ts';
import { wordedLines } from './line-words.ts';
import { matchColumns, placeOfHeader } from './match-columns.ts';
import type { FileLine } from './file-lines.ts';
import { readFile } from './read-file.ts';
import { type FatedLine, fingerprintOf, type ReadLine, readLine, type Vocabulary } from './read-line.ts';

/** A file that is offered to the register. */
export interface OfferedFile {
  name: string;
  bytes: Uint8Array;
  /** Of a workbook; null: the first. */
  sheet: string | null;
  /** As the person corrected it; null: by the headers. */
  matching: Partial<ColumnMatching> | null;
}

const SHOWN_LINES = 300;
const SAMPLED_LINES = 100;
const LONGEST_SAMPLE = 40;

/** Files of sessions: looked at first, then added, all their new lines or none. */
@Injectable()
export class SessionImportsService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** What an import would do, with nothing written. @throws BadUserInput when the file is not readable */
  async look(file: OfferedFile): Promise<ImportReport> {
    return (await this.read(this.dataSource.manager, file)).report;
  }

  /** Adds the new lines, if no line is wrong; else it only says what is. @throws BadUserInput */
  async add(actor: Actor, file: OfferedFile): Promise<ImportReport> {
    return this.dataSource.transaction(async (transaction) => {
      const { report, lines } = await this.read(transaction, file);
      if (report.counts.WRONG > 0) return { ...report, added: 0 };
      const fresh = lines.filter(({ fate }) => fate === 'NEW');
      return { ...report, added: await addSessions(transaction, actor, report.fileName, fresh) };
    });
  }

  private async read(manager: EntityManager, file: OfferedFile) {
    const { sheets, sheet, readAs, lines: all } = await readFile(file.name, file.bytes, file.sheet);
    const place = placeOfHeader(all);
    const body = all.slice(place + 1);
    const headers = all[place]!.cells.map((cell) => typedLine(cell).slice(0, 80));
    const matching = corrected(matchColumns(headers, body), file.matching, headers.length);
    const known = await this.vocabulary(manager);
    const lines = NEEDED_COLUMNS.every((column) => matching[column] !== null)
      ? await fated(manager, await readLines(body, { matching, width: widthOf(headers, matching), known }))
      : [];
    const counts: Record<LineFate, number> = { NEW: 0, KNOWN: 0, REMOVED: 0, TWICE: 0, WRONG: 0 };
    for (const { fate } of lines) counts[fate]++;
    const fileName = typedLine(file.name).slice(0, 120) || 'sans nom';
    const report: ImportReport = {
      ...{ fileName, sheets, sheet, readAs, headers, samples: samplesOf(headers, body), matching, counts, added: null },
      lines: await wordedLines(manager, shownOf(lines), known.helps),
    };
    return { report, lines };
  }

  private async vocabulary(manager: EntityManager): Promise<Vocabulary> {
    return {
      helps: sessionHelpWords(this.settings.sessionLevel2),
      labs: await knownLabs(manager),
      academies: await knownAcademies(manager),
    };
  }
}

/** @throws BadUserInput when the correction names a column twice, or one that is not there */
function corrected(found: ColumnMatching, given: Partial<ColumnMatching> | null, width: number): ColumnMatching {
  const matching = Object.fromEntries(
    SESSION_COLUMNS.map((column) => [column, given ? (given[column] ?? null) : found[column]]),
  ) as ColumnMatching;
  const places = SESSION_COLUMNS.filter((column) => matching[column] !== null);
  for (const column of places) {
    const place = matching[column]!;
    const other = places.find((one) => one !== column && matching[one] === place);
    const name = SESSION_COLUMN_TITLES[column];
    if (place < 0 || place >= width)
      throw new BadUserInput(column, `« ${name} » : cette colonne n’est pas dans le fichier.`);
    if (other)
      throw new BadUserInput(column, `La même colonne dit « ${name} » et « ${SESSION_COLUMN_TITLES[other]} ».`);
  }
  return matching;
}

/** By which a person knows a column whose header says little. */
const samplesOf = (headers: readonly string[], body: readonly FileLine[]) =>
  headers.map((_, place) => {
    const telling = body.slice(0, SAMPLED_LINES).find(({ cells }) => cells[place]?.trim());
    return typedLine(telling?.cells[place] ?? '').slice(0, LONGEST_SAMPLE);
  });

/** Without the empty cells that a sheet has after its last header, unless they were matched by hand. */
const widthOf = (headers: readonly string[], matching: ColumnMatching) =>
  1 + Math.max(headers.findLastIndex(Boolean), ...Object.values(matching).map((place) => place ?? -1));

/** Some at a time, so that other requests are answered meanwhile. */
async function readLines(body: readonly FileLine[], how: Parameters<typeof readLine>[1]) {
  const read: ReadLine[] = [];
  for (const line of body) {
    read.push(readLine(line, how));
    if (read.length % 500 === 0) await setImmediate();
  }
  return read;
}

async function fated(manager: EntityManager, read: readonly ReadLine[]): Promise<FatedLine[]> {
  const marked = read.map((line) => ({ ...line, fingerprint: line.content && fingerprintOf(line.content) }));
  const known = await knownSessions(
    manager,
    marked.flatMap(({ fingerprint }) => fingerprint ?? []),
  );
  const above = new Set<string>();
  const fateOf = (fingerprint: string | null): LineFate => {
    if (fingerprint === null) return 'WRONG';
    if (known.has(fingerprint)) return known.get(fingerprint) === null ? 'KNOWN' : 'REMOVED';
    if (above.has(fingerprint)) return 'TWICE';
    above.add(fingerprint);
    return 'NEW';
  };
  return marked.map((line) => {
    const { fingerprint } = line;
    return { ...line, fate: fateOf(fingerprint), removed: known.get(fingerprint ?? '') ?? null };
  });
}

/** Those that earlier imports brought, by what their line said; with the id of each that was removed since, else null. */
async function knownSessions(manager: EntityManager, fingerprints: string[]): Promise<Map<string, string | null>> {
  const rows = await manager.query<{ fingerprint: string; removed: string | null }[]>(
    `SELECT fingerprint, CASE WHEN removed_at IS NOT NULL THEN id END AS removed
     FROM work_session WHERE fingerprint = ANY ($1)`,
    [fingerprints],
  );
  return new Map(rows.map(({ fingerprint, removed }) => [fingerprint, removed]));
}

const EYED_FIRST: readonly LineFate[] = ['WRONG', 'REMOVED'];

/** Those that need an eye first, in the file's order. */
const shownOf = (lines: readonly FatedLine[]): FatedLine[] =>
  [
    ...EYED_FIRST.flatMap((fate) => lines.filter((line) => line.fate === fate)),
    ...lines.filter(({ fate }) => !EYED_FIRST.includes(fate)),
  ].slice(0, SHOWN_LINES);
