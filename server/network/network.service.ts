import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { todayInParis } from '../../domain/day.ts';
import { type AskedNetwork, MOST_MONTHS, type NetworkSort } from '../../domain/network-choice.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { BadUserInput } from '../platform/errors.ts';
import { networkFacts } from './network-facts.ts';
import { comparePlaces, filterRows, type Place, placeOf, sortRows } from './network-rows.ts';
import type { NetworkPage, NetworkRow } from './network.view.ts';

const ROWS_AT_ONCE = 100;

export interface NetworkOrder {
  sort: NetworkSort;
  descending: boolean;
}

/** The whole network as central staff follow it: académies, and within them their labs that live. */
@Injectable()
export class NetworkService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  /** @throws BadUserInput on `noContactFor`, or `after` when it is none of ours */
  async list(asked: AskedNetwork, order: NetworkOrder, after: string | null): Promise<NetworkPage> {
    const from = after === null ? null : placeIn(after);
    const rows = await this.all(asked, order);
    const rest = from
      ? rows.filter((row) => comparePlaces(placeOf(row, order.sort), from, order.descending) > 0)
      : rows;
    const shown = rest.slice(0, ROWS_AT_ONCE);
    const next = rest.length > shown.length ? JSON.stringify(placeOf(shown.at(-1)!, order.sort)) : null;
    return { rows: shown, total: rows.length, next };
  }

  /** All that pass the filter, in one statement. @throws BadUserInput on `noContactFor` */
  async all(asked: AskedNetwork, { sort, descending }: NetworkOrder): Promise<NetworkRow[]> {
    const { noContactFor: months } = asked;
    if (typeof months === 'number' && (months < 1 || months > MOST_MONTHS)) {
      throw new BadUserInput('noContactFor', `Donnez un nombre de mois, de 1 à ${MOST_MONTHS}.`);
    }
    const today = todayInParis();
    return sortRows(filterRows(await this.rows(today), asked, today), sort, descending);
  }

  private async rows(today: string): Promise<NetworkRow[]> {
    const { ofLabs, ofAcademies } = await networkFacts(this.dataSource.manager, today);
    return this.directory.snapshot.latest.academies.flatMap((academy) => [
      { academy, lab: null, ...(ofAcademies.get(academy.slug) ?? NOT_KNOWN) },
      ...this.directory
        .labsOf(academy)
        .filter(({ closedOn }) => closedOn === null)
        .map((lab) => ({ academy, lab, ...(ofLabs.get(lab.slug) ?? NOT_KNOWN) })),
    ]);
  }
}

/** Of a lab that the directory still names as it was called a moment ago. */
const NOT_KNOWN = {
  referents: [],
  lastContact: null,
  nextContact: null,
  undatedActions: 0,
  publishedAt: null,
  followedBy: null,
};

const PLACE = z.object({ key: z.string().max(400).nullable(), rest: z.array(z.string().max(400)).length(4) });

function placeIn(after: string): Place {
  try {
    return PLACE.parse(JSON.parse(after));
  } catch {
    throw new BadUserInput('after', 'Cette suite de liste n’est pas connue : reprenez la liste depuis le début.');
  }
}
