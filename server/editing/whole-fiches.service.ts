import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Academy } from '../academies/academy.entity.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { AUDIENCE_KEYS, type Audiences } from '../labs/audience.entity.ts';
import type { FicheContent } from '../labs/fiche-content.ts';
import type { Lab } from '../labs/lab.entity.ts';
import type { LabView } from '../labs/lab.view.ts';
import { Service, Theme } from '../labs/offer.entity.ts';
import { viewLab } from '../labs/view-lab.ts';

/** Who writes a fiche reads all of it. */
const TO_ITS_WRITERS = Object.fromEntries(AUDIENCE_KEYS.map((key) => [key, 'CENTRAL'])) as Audiences;

/** Any content of a fiche as its writers see it: a draft, or an earlier revision. */
@Injectable()
export class WholeFiches {
  constructor(private readonly directory: DirectoryService) {}

  /** With the names and labels of today, and the maturity that everybody sees. */
  async view(manager: EntityManager, lab: Lab, fiche: { year: number; content: FicheContent }): Promise<LabView> {
    const byCode = <Item extends { code: string }>(items: Item[]) => new Map(items.map((item) => [item.code, item]));
    const labels = {
      academies: byCode(await manager.findBy(Academy, { code: lab.academy })),
      themes: byCode(await manager.find(Theme)),
      services: byCode(await manager.find(Service)),
    };
    const maturity = this.directory.lab(lab.slug)?.maturity ?? null;
    return viewLab({ lab, fiche, maturity, audiences: TO_ITS_WRITERS }, labels, 'CENTRAL');
  }
}
