import type { LabStatus, Maturity } from '../../domain/stages.ts';

/** How an académie is tinted: by the closest link of its labs, or by the furthest stage. null: plain land. */
export type Tint = Maturity | LabStatus | null;

export interface MarkedLab {
  slug: string;
  status: LabStatus | null;
  /** What its marker says. Made when it is asked for: a crowd is never asked all at once. */
  title(): string;
}

export interface TerritoryState {
  tint: Tint;
  unconfirmed: boolean;
  labs: MarkedLab[];
}

export interface MapState {
  territories: ReadonlyMap<string, TerritoryState>;
  /** The académie under the pointer or the keyboard, here or in the list. */
  pointed: string | null;
  chosenTerritory: string | null;
  chosenLab: string | null;
}

export interface MapEvents {
  onpoint(territory: string | null): void;
  onchoose(territory: string, lab?: string): void;
}
