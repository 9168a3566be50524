import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../directory/directory.service.ts';
import { AUDIENCE_KEYS, type Audiences } from '../labs/audience.entity.ts';
import type { FicheContent } from '../labs/fiche-content.ts';
import type { Lab } from '../labs/lab.entity.ts';
import type { LabView } from '../labs/lab.view.ts';
import { viewLab } from '../labs/view-lab.ts';

/** Who writes a fiche reads all of it. */
const TO_ITS_WRITERS = Object.fromEntries(AUDIENCE_KEYS.map((key) => [key, 'CENTRAL'])) as Audiences;

/** Any content of a fiche as its writers see it: a draft, or an earlier revision. */
@Injectable()
export class WholeFiches {
  constructor(private readonly directory: DirectoryService) {}

  /** As it calls itself; with the names and labels of today, and the maturity that everybody sees. */
  view(lab: Lab, fiche: { year: number; content: FicheContent }): LabView {
    const maturity = this.directory.lab(lab.slug)?.maturity ?? null;
    const { labels } = this.directory.reading();
    return viewLab(
      { lab: { ...lab, name: fiche.content.name }, fiche, maturity, audiences: TO_ITS_WRITERS, people: [] },
      labels,
      'CENTRAL',
    );
  }
}
