import {
  DraftDocument,
  type DraftFragment,
  PublishFicheDocument,
  SaveDraftDocument,
} from '../graphql/generated/graphql.ts';
import { type RequestError, send } from '../graphql/request.ts';
import { changesOf, differingFields, type Field, fieldNamed, type FicheValues, valuesOf } from './fiche-values.ts';
import { type KeptDraft, KeptHere } from './kept-here.ts';
import { mergeValues, withFields } from './merge-values.ts';

/** How long typing rests before it is saved, how long it may go on unsaved, and when a lost connection is tried again. */
const REST_MS = 1_500;
const LONGEST_UNSAVED_MS = 8_000;
const TRY_AGAIN_MS = 5_000;

export type Phase = 'saved' | 'waiting' | 'saving' | 'offline' | 'signed-out' | 'refused';

/** Both changed the same fields: theirs, and which. */
export interface Dispute {
  fields: Field[];
  theirs: FicheValues;
  by: string;
}

interface Address {
  lab: string;
  edition: number;
}

/**
 * Holds a fiche that is being written, and sees that nothing typed is lost: it saves by itself, keeps a copy in the
 * browser until the server has it, and brings together what two people wrote, field by field.
 */
export class DraftKeeper {
  /** What stands in the form. */
  values: FicheValues = $state()!;
  /** The draft as the server last gave it. */
  draft: DraftFragment = $state.raw()!;
  phase: Phase = $state('saved');
  /** At each field, why it cannot be saved. */
  errors: Partial<Record<Field, string>> = $state({});
  dispute: Dispute | null = $state.raw(null);
  /** What the server has against any save: a session that ended, no right any more, an edition closed. */
  trouble: string | null = $state(null);
  /** What was just brought into the form: by whom, and which fields; or typed before, and found here again. */
  brought: { by: string | null; fields: Field[] } | null = $state.raw(null);
  /** Whether its lab has another address than when the form was opened, or is carried on by another lab. */
  moved = $state(false);
  /** Whether the browser keeps a copy. */
  keeps = $state(true);

  /** What the values were typed on: the server's, and what it has been sent since. */
  private base: FicheValues;
  private readonly kept: KeptHere;
  private saving: Promise<void> | null = null;
  private unsavedSince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    account: string,
    private address: Address,
    draft: DraftFragment,
  ) {
    this.kept = new KeptHere(account, [draft.fiche.slug, ...draft.formerSlugs], address.edition);
    this.draft = draft;
    this.base = valuesOf(draft.fiche);
    this.values = { ...this.base };
    this.keeps = this.kept.works();
    this.bringBack(this.kept.read());
  }

  /** @throws RequestError */
  static async open(account: string, address: Address): Promise<DraftKeeper> {
    const { draft } = await send(DraftDocument, address);
    return new DraftKeeper(account, address, draft!);
  }

  get unsaved(): Field[] {
    return differingFields(this.values, this.base);
  }

  /** To be called after each change of the values. */
  changed(): void {
    if (this.unsaved.length === 0) return this.rest();
    this.keeps = this.kept.write({ base: this.base, values: $state.snapshot(this.values) });
    this.unsavedSince ??= Date.now();
    if (this.phase !== 'saving') this.phase = this.phase === 'signed-out' ? 'signed-out' : 'waiting';
    const left = this.unsavedSince + LONGEST_UNSAVED_MS - Date.now();
    this.saveIn(Math.max(0, Math.min(REST_MS, left)));
  }

  /** Sends what the server does not have; resolves when it is known how that went. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    while (this.saving) await this.saving;
    if (this.dispute || this.unsaved.length === 0) return;
    this.saving = this.sendUnsaved().finally(() => (this.saving = null));
    await this.saving;
  }

  /** The page goes: what is not saved is sent without waiting, and the copy stays until an answer comes. */
  leave(): void {
    const { changes } = changesOf(this.values, this.unsaved);
    if (this.dispute || Object.keys(changes).length === 0) return;
    void send(SaveDraftDocument, { ...this.address, revision: this.draft.revision, changes }, { leaving: true }).catch(
      () => undefined,
    );
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Ends a dispute: these fields are to be theirs, the others stay mine. */
  async settle(takeTheirs: readonly Field[]): Promise<void> {
    const { theirs } = this.dispute!;
    this.values = withFields($state.snapshot(this.values), theirs, takeTheirs);
    this.base = theirs;
    this.dispute = null;
    this.changed();
    await this.save();
  }

  /** @throws RequestError */
  async publish(): Promise<void> {
    await this.save();
    if (this.phase !== 'saved') return;
    await send(PublishFicheDocument, { ...this.address, revision: this.draft.revision });
    await this.take();
  }

  /** Takes what the server has now, together with what is typed here. */
  async take(): Promise<void> {
    const { draft } = await send(DraftDocument, this.address);
    if (draft) this.meet(draft);
  }

  private async sendUnsaved(): Promise<void> {
    const sent = $state.snapshot(this.values);
    const { changes, errors } = changesOf(
      sent,
      this.unsaved.filter((field) => !this.isRefused(field, sent)),
    );
    this.errors = { ...this.stillRefused(sent), ...errors };
    if (Object.keys(changes).length === 0) {
      this.phase = 'refused';
      return;
    }
    const fields = this.unsaved.filter((field) => !(field in this.errors));
    this.phase = 'saving';
    try {
      const { saveDraft } = await send(SaveDraftDocument, {
        ...this.address,
        revision: this.draft.revision,
        changes,
      });
      this.draft = saveDraft;
      this.follow();
      this.base = withFields(this.base, sent, fields);
      this.unsavedSince = null;
      this.afterSave();
    } catch (error) {
      await this.afterFailure(error as RequestError, sent);
    }
  }

  private afterSave(): void {
    const left = this.unsaved.filter((field) => !(field in this.errors));
    if (left.length > 0) return this.changed();
    if (this.unsaved.length > 0) this.phase = 'refused';
    else this.rest();
  }

  private async afterFailure(error: RequestError, sent: FicheValues): Promise<void> {
    const { code, field: path } = error.details;
    const field = fieldNamed(path);
    if (code === 'CONFLICT' || path === 'lab') return this.take().catch(() => this.lost());
    if (code === 'UNAUTHENTICATED') [this.phase, this.trouble] = ['signed-out', error.message];
    else if (code === 'BAD_USER_INPUT' && field && field in sent) {
      this.errors = { ...this.errors, [field]: error.message };
      this.refusedValues[field] = sent[field];
      this.phase = 'refused';
      if (this.unsaved.some((other) => !(other in this.errors))) this.saveIn(0);
    } else if (code === undefined || code === 'UNAVAILABLE' || code === 'INTERNAL') this.lost();
    else {
      this.phase = 'refused';
      this.trouble = error.message;
    }
  }

  /** What the server refused, until it is changed. */
  private refusedValues: Partial<Record<Field, unknown>> = {};
  private isRefused = (field: Field, values: FicheValues) =>
    field in this.refusedValues && JSON.stringify(this.refusedValues[field]) === JSON.stringify(values[field]);

  private stillRefused(values: FicheValues) {
    const fields = (Object.keys(this.errors) as Field[]).filter((field) => this.isRefused(field, values));
    return Object.fromEntries(fields.map((field) => [field, this.errors[field]]));
  }

  private lost(): void {
    this.phase = 'offline';
    this.saveIn(TRY_AGAIN_MS);
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.unsavedSince = null;
    this.errors = {};
    this.phase = 'saved';
    this.kept.forget();
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  /** What was typed here before, and did not reach the server. */
  private bringBack(kept: KeptDraft | null): void {
    if (!kept) return;
    const fields = differingFields(kept.values, kept.base);
    if (fields.length === 0) return this.kept.forget();
    this.base = kept.base;
    this.values = kept.values;
    this.meet(this.draft);
    const found = this.unsaved;
    if (!this.dispute && found.length > 0) this.brought = { by: null, fields: found };
  }

  /** What is saved from now on goes where the draft came from. */
  private follow(): void {
    const { slug } = this.draft.fiche;
    if (slug === this.address.lab) return;
    this.moved = true;
    this.address = { ...this.address, lab: slug };
  }

  /** Brings together what is typed here and what the server has. */
  private meet(draft: DraftFragment): void {
    const theirs = valuesOf(draft.fiche);
    const { values, conflicts, theirs: brought } = mergeValues(this.base, $state.snapshot(this.values), theirs);
    this.draft = draft;
    this.values = values;
    this.follow();
    if (brought.length > 0) this.brought = { by: draft.savedBy ?? 'L’équipe centrale', fields: brought };
    if (conflicts.length > 0) {
      this.dispute = { fields: conflicts, theirs, by: draft.savedBy ?? 'quelqu’un d’autre' };
      this.phase = 'waiting';
      return;
    }
    this.base = theirs;
    this.changed();
  }
}
