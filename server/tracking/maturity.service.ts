import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayWords } from '../../domain/day.ts';
import { type Maturity, MATURITY_LABELS } from '../../domain/stages.ts';
import type { Actor } from '../access/actor.ts';
import { recordAct } from '../audit/record-act.ts';
import { announceDirectoryChange } from '../directory/directory-changes.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { labToEdit } from '../editing/fiche-in-hand.ts';
import { maturityPlaces } from '../labs/current-maturity.ts';
import { Lab } from '../labs/lab.entity.ts';
import type { LabView } from '../labs/lab.view.ts';
import { MaturityReading } from '../labs/maturity-reading.entity.ts';
import { BadUserInput, Conflict } from '../platform/errors.ts';
import { staffWordsOf } from './central-staff.ts';
import type { MaturityRecord, MaturityStep } from './maturity.view.ts';
import { LONGEST, readPastDay, readText } from './tracking-input.ts';

export interface GivenMaturity {
  lab: string;
  level: Maturity;
  since: string;
  reason?: string | null;
  corrects?: string | null;
  /** The id of the reading that was in force when this was typed; null: there was none. Left out, any will do. */
  seen?: string | null;
}

/** Reads labs' link with the 110 bis, which the public map shows at once. */
@Injectable()
export class MaturityService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  /** Adds a reading, at its day on the line of time; with `corrects`, that one is withdrawn as a mistake. @throws NotFound, Conflict, BadUserInput */
  async set(actor: Actor, { lab: slug, level, since, reason, corrects, seen }: GivenMaturity): Promise<LabView> {
    const day = readPastDay('since', since);
    const said = readText('reason', reason, LONGEST.reason);
    return this.read(actor, slug, async (transaction, lab, places) => {
      if (seen !== undefined) await refuseUnseen(transaction, seen, inForce(places));
      if (corrects) refuseCorrecting(corrects, places);
      await this.add(transaction, actor, lab, { level, since: day, reason: said, corrects: corrects ?? null });
      const detail = `${MATURITY_LABELS[level]}, depuis le ${dayWords(day)}`;
      const act = corrects ? 'MATURITY_CORRECTED' : 'MATURITY_SET';
      await recordAct(transaction, actor, { act, lab: lab.id, detail });
    });
  }

  /**
   * Says that a hypothesis holds, with what is known of since when. Nothing is left to say once a colleague has said the
   * same of it. @throws NotFound, Conflict, BadUserInput
   */
  async confirm(actor: Actor, slug: string, reading: string): Promise<LabView> {
    return this.read(actor, slug, async (transaction, lab, places) => {
      const current = inForce(places);
      if (!current) throw new BadUserInput('reading', 'Rien n’est à confirmer : ce lab n’a pas de maturité.');
      const seen = places.flat().find(({ id }) => id === reading);
      if (seen && isConfirmedBy(seen, current)) return;
      await refuseUnseen(transaction, reading, current);
      if (current.confirmed) throw new BadUserInput('reading', 'La maturité de ce lab est déjà confirmée.');
      const { level, since } = current;
      await this.add(transaction, actor, lab, { level, since, reason: null, corrects: null });
      await recordAct(transaction, actor, { act: 'MATURITY_CONFIRMED', lab: lab.id, detail: MATURITY_LABELS[level] });
    });
  }

  /** The line of time of a lab, first step first. */
  async history(manager: EntityManager, lab: string): Promise<MaturityStep[]> {
    return maturityPlaces(await readingsOf(manager, lab)).map((place) => ({
      reading: recordOf(place.at(-1)!),
      mistakes: place.slice(0, -1).map(recordOf),
    }));
  }

  /** One at a time for a lab, so that a reading is withdrawn or confirmed once. */
  private async read(
    actor: Actor,
    slug: string,
    work: (transaction: EntityManager, lab: Lab, places: MaturityReading[][]) => Promise<void>,
  ): Promise<LabView> {
    const current = await this.dataSource.transaction(async (transaction) => {
      const lab = await labToEdit(transaction, actor, slug);
      await transaction.findOne(Lab, { where: { id: lab.id }, lock: { mode: 'for_no_key_update' } });
      await work(transaction, lab, maturityPlaces(await readingsOf(transaction, lab.id)));
      await announceDirectoryChange(transaction);
      return lab.slug;
    });
    await this.directory.refresh();
    return (await this.directory.labFor(actor, current))!;
  }

  private async add(
    transaction: EntityManager,
    actor: Actor,
    lab: Lab,
    reading: Pick<MaturityReading, 'level' | 'since' | 'reason' | 'corrects'>,
  ): Promise<void> {
    await transaction.insert(MaturityReading, {
      ...reading,
      lab: lab.id,
      confirmed: true,
      by: actor.account!.id,
      byFunction: actor.saidFunction,
    });
  }
}

const readingsOf = (manager: EntityManager, lab: string) =>
  manager.find(MaturityReading, { where: { lab }, order: { recordedAt: 'ASC', id: 'ASC' } });

const inForce = (places: MaturityReading[][]) => places.at(-1)?.at(-1) ?? null;

/** Whether what was a hypothesis holds now, as it was. */
const isConfirmedBy = (seen: MaturityReading, current: MaturityReading): boolean =>
  !seen.confirmed && current.confirmed && seen.level === current.level && seen.since === current.since;

/** @throws Conflict when the reading that was seen is no longer in force, with the one that is */
async function refuseUnseen(
  transaction: EntityManager,
  seen: string | null,
  current: MaturityReading | null,
): Promise<void> {
  if (!current || current.id === seen) return;
  const { id, level, since, by, byFunction } = current;
  const day = since ? `, depuis le ${dayWords(since)}` : '';
  const who = await staffWordsOf(transaction, by, byFunction);
  throw new Conflict(
    `La maturité de ce lab a changé entre-temps : « ${MATURITY_LABELS[level]} »${day}, selon ${who}. Voyez si la vôtre tient encore.`,
    Number(id),
  );
}

function refuseCorrecting(id: string, places: MaturityReading[][]): void {
  if (places.some((place) => place.at(-1)!.id === id)) return;
  const withdrawn = places.flat().some((reading) => reading.id === id);
  throw new BadUserInput(
    'corrects',
    withdrawn
      ? 'Cette maturité a déjà été retirée comme erreur.'
      : 'Cette maturité n’est pas dans l’historique de ce lab.',
  );
}

const recordOf = ({ recordedAt, ...reading }: MaturityReading): MaturityRecord => ({
  ...reading,
  recordedAt: recordedAt.toISOString(),
});
