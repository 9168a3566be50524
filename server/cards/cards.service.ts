import { Inject, Injectable } from '@nestjs/common';
import { DirectoryService } from '../directory/directory.service.ts';
import type { Snapshot } from '../directory/snapshot.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import type { Card } from './card.ts';

/** About 100 kB each. */
const MOST_KEPT = 150;

/** Draws share cards, one after the other, and keeps the last ones asked for, until something public changes. */
@Injectable()
export class CardsService {
  private snapshot: Snapshot | null = null;
  private readonly kept = new Map<string, Promise<Buffer>>();
  private drawing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly directory: DirectoryService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** `key` names the card in the snapshot of now. */
  picture(key: string, card: () => Card): Promise<Buffer> {
    if (this.snapshot !== this.directory.snapshot) this.kept.clear();
    this.snapshot = this.directory.snapshot;
    const picture = this.kept.get(key) ?? this.draw(card());
    this.kept.delete(key);
    this.kept.set(key, picture);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    picture.catch(() => this.kept.delete(key));
    return picture;
  }

  /** What draws is loaded with the first card: the start of the server does not wait for it. */
  private draw(card: Card): Promise<Buffer> {
    const picture = this.drawing.then(async () => {
      const { drawCard } = await import('./draw-card.ts');
      return drawCard(card, new URL(this.settings.publicUrl).host);
    });
    this.drawing = picture.catch(() => undefined);
    return picture;
  }
}
