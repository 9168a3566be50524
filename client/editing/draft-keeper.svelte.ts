import {
  DraftDocument,
  type DraftFragment,
  PublishFicheDocument,
  SaveDraftDocument,
} from '../graphql/generated/graphql.ts';
import { type RequestError, send } from '../graphql/request.ts';
import { changesOf, differingFields, type Field, fieldNamed, type FicheValues, valuesOf } from './fiche-values.ts';
import type { KeptHere } from '../ui/kept-here.ts';
import { type KeptDraft, keptDraft } from './kept-draft.ts';
import { mergeValues, withFields } from './merge-values.ts';
import { Refusals } from './refusals.svelte.ts';
import { SaveClock } from './save-clock.ts';

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
  private readonly kept: KeptHere<KeptDraft>;
  private saving: Promise<void> | null = null;
  private readonly refusals = new Refusals();
  private readonly clock = new SaveClock(() => void this.save());

  constructor(
    /** For whom it is typed: what is saved is theirs, or is not saved. */
    private readonly account: string,
    private address: Address,
    draft: DraftFragment,
  ) {
    this.kept = keptDraft(account, [draft.fiche.slug, ...draft.formerSlugs], address.edition);
    this.draft = draft;
    this.base = valuesOf(draft.fiche);
    this.values = { ...this.base };
    this.keeps = this.kept.works();
    this.bringBack(this.kept.read());
  }

  /** @throws RequestError */
  static async open(account: string, address: Address): Promise<DraftKeeper> {
    const { draft } = await send(DraftDocument, address, { as: account });
    return new DraftKeeper(account, address, draft!);
  }

  /** At each field, why it cannot be saved. */
  get errors() {
    return this.refusals.errors;
  }

  get unsaved(): Field[] {
    return differingFields(this.values, this.base);
  }

  /** To be called after each change of the values. */
  changed(): void {
    if (this.unsaved.length === 0) return this.rest();
    this.keeps = this.kept.write({ base: this.base, values: $state.snapshot(this.values) });
    if (this.phase !== 'saving') this.phase = this.phase === 'signed-out' ? 'signed-out' : 'waiting';
    this.clock.typed();
  }

  /** Sends what the server does not have; resolves when it is known how that went. */
  async save(): Promise<void> {
    this.clock.stop();
    while (this.saving) await this.saving;
    if (this.dispute || this.unsaved.length === 0) return;
    this.saving = this.sendUnsaved().finally(() => (this.saving = null));
    await this.saving;
  }

  /** The page goes: what is not saved is sent without waiting, and the copy stays until an answer comes. */
  leave(): void {
    const { changes } = changesOf(this.values, this.unsaved);
    if (this.dispute || Object.keys(changes).length === 0) return;
    const { account: as, address, draft } = this;
    void send(SaveDraftDocument, { ...address, revision: draft.revision, changes }, { as, leaving: true }).catch(
      () => undefined,
    );
  }

  stop(): void {
    this.clock.stop();
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
    await send(PublishFicheDocument, { ...this.address, revision: this.draft.revision }, { as: this.account });
    await this.take();
  }

  /** Takes what the server has now, together with what is typed here. */
  async take(): Promise<void> {
    const { draft } = await send(DraftDocument, this.address, { as: this.account });
    if (draft) this.meet(draft);
  }

  private async sendUnsaved(): Promise<void> {
    const sent = $state.snapshot(this.values);
    const { changes, errors } = changesOf(
      sent,
      this.unsaved.filter((field) => !this.refusals.holds(field, sent)),
    );
    this.refusals.renew(sent, errors);
    if (Object.keys(changes).length === 0) {
      this.phase = 'refused';
      return;
    }
    const fields = this.unsaved.filter((field) => !(field in this.errors));
    this.phase = 'saving';
    try {
      const known = { ...this.address, revision: this.draft.revision };
      const { saveDraft } = await send(SaveDraftDocument, { ...known, changes }, { as: this.account });
      this.draft = saveDraft;
      this.follow();
      this.base = withFields(this.base, sent, fields);
      this.clock.saved();
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
      this.refusals.add(field, sent, error.message);
      this.phase = 'refused';
      if (this.unsaved.some((other) => !(other in this.errors))) this.clock.now();
    } else if (code === undefined || code === 'UNAVAILABLE' || code === 'INTERNAL') this.lost();
    else {
      this.phase = 'refused';
      this.trouble = error.message;
    }
  }

  private lost(): void {
    this.phase = 'offline';
    this.clock.tryAgain();
  }

  private rest(): void {
    this.clock.stop();
    this.clock.saved();
    this.refusals.clear();
    this.phase = 'saved';
    this.kept.forget();
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
