import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * QUEUED: waits for its first or next try. SENDING: marked just before it goes out. SENT: the mail server took it.
 * FAILED: refused for good, or tried often enough. UNSURE (« envoi incertain »): cut off in between; only a person
 * sends it again. HELD: its address is not in MAIL_ALLOW. SHOWN: without a mail server, outside production.
 */
export type MailState = 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED' | 'UNSURE' | 'HELD' | 'SHOWN';

export const EXPIRED = 'Périmé avant d’avoir pu partir.';
export const NOT_WANTED = 'Le compte de cette adresse a été fermé.';
export const CUT_OFF = 'Le serveur d’Essaim s’est arrêté pendant l’envoi.';

/** A mail to one person. What it says is kept only as long as it may still have to be sent. */
@Entity('mail')
@Index('mail_queued_at', ['queuedAt'])
@Index('mail_recipient', ['recipient', 'queuedAt'])
@Check('mail_state', `state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNSURE', 'HELD', 'SHOWN')`)
export class Mail {
  @PrimaryColumn('uuid')
  id!: string;

  /** null once it was removed: some time after the queueing, or when its account was closed. */
  @Column('text', { nullable: true })
  recipient!: string | null;

  /** Where an answer goes; null: to the sender, whom nobody reads. */
  @Column('text', { nullable: true })
  replyTo!: string | null;

  /** What kind of mail it is, in the words of the room that wrote it: « sign-in ». */
  @Column('text')
  kind!: string;

  @Column('text')
  subject!: string;

  /** null once it is sent, held or outdated: it may hold a secret link. */
  @Column('text', { nullable: true, select: false })
  text!: string | null;

  @Column('text', { nullable: true, select: false })
  html!: string | null;

  @Column('text')
  state!: MailState;

  /** Each has a number, so that a late one cannot speak for the next. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** Why the last try failed, a French sentence with what the mail server answered. */
  @Column('text', { nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  queuedAt!: Date;

  @Column('timestamptz', { nullable: true })
  sendingSince!: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  /** After this it is of no use: no longer sent, and what it says is removed. null: no such moment. */
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  /** Made when it is queued, and the same at each try: a mail server may recognise a copy. */
  @Column('text')
  messageId!: string;
}
