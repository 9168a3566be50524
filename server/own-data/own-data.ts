import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Whoever has an account. */
export interface Owner {
  /** The account's id. */
  account: string;
  email: string;
}

export interface OwnPart {
  /** What is kept about the owner, for them to read: all of it, but no secret and no hash of one. */
  read(manager: EntityManager, owner: Owner): Promise<unknown>;
  /** Takes out, in the transaction that closes the account, what does not go with the account's row. */
  forget?(transaction: EntityManager, owner: Owner): Promise<void>;
}

/**
 * What is kept about whoever has an account, part by part. A room that keeps something more adds it in `onModuleInit`:
 * then it is in « mes données », and goes when the account is closed.
 */
@Injectable()
export class OwnData {
  private readonly parts = new Map<string, OwnPart>();

  constructor(private readonly dataSource: DataSource) {}

  /** `name`: in French, as the owner reads it. */
  add(name: string, part: OwnPart): void {
    if (this.parts.has(name)) throw new Error(`Two parts of one’s own data are named ${name}`);
    this.parts.set(name, part);
  }

  /** All of it, from one instant. */
  read(owner: Owner): Promise<Record<string, unknown>> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const read: Record<string, unknown> = {};
      for (const [name, part] of this.parts) read[name] = await part.read(manager, owner);
      return read;
    });
  }

  async forget(transaction: EntityManager, owner: Owner): Promise<void> {
    for (const part of this.parts.values()) await part.forget?.(transaction, owner);
  }
}
