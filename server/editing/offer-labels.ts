import type { EntityManager } from 'typeorm';
import { Service, Theme } from '../labs/offer.entity.ts';

/** The labels of what a fiche can tick, by code. */
export interface OfferLabels {
  themes: ReadonlyMap<string, string>;
  services: ReadonlyMap<string, string>;
}

export async function offerLabels(manager: EntityManager): Promise<OfferLabels> {
  const byCode = (offer: Theme[]) => new Map(offer.map(({ code, label }) => [code, label]));
  return { themes: byCode(await manager.find(Theme)), services: byCode(await manager.find(Service)) };
}
