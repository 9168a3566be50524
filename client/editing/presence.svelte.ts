import { LeaveDraftDocument, StayOnDraftDocument, type StayOnDraftMutation } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/request.ts';

export type OtherEditor = StayOnDraftMutation['stayOnDraft']['others'][number];

const EVERY_MS = 15_000;

/** Says that this form is open, and learns who else has it open, whether they have saved, and what became of the lab. */
export class Presence {
  others: readonly OtherEditor[] = $state.raw([]);
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(
    private readonly address: { lab: string; edition: number },
    private readonly onSaid: (state: StayOnDraftMutation['stayOnDraft']) => void,
  ) {
    this.timer = setInterval(() => void this.say(), EVERY_MS);
    void this.say();
  }

  leave(): void {
    clearInterval(this.timer);
    void send(LeaveDraftDocument, { lab: this.address.lab }, { leaving: true }).catch(() => undefined);
  }

  private async say(): Promise<void> {
    try {
      const { stayOnDraft } = await send(StayOnDraftDocument, this.address);
      this.others = stayOnDraft.others;
      this.onSaid(stayOnDraft);
    } catch {
      this.others = []; // nobody can be told of while the server does not answer
    }
  }
}
