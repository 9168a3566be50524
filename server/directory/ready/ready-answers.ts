import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, type GraphQLSchema } from 'graphql';
import { PUBLIC_PATH, publicAddress } from '../../../domain/public-address.ts';
import { DirectoryService } from '../directory.service.ts';
import type { DirectoryState, LabFilter, LabList } from '../lab-list.view.ts';
import type { Snapshot } from '../snapshot.ts';
import { canonical, type Question, questionAt } from './known-operation.ts';
import { foundBytes, NetworkBytes } from './network-bytes.ts';
import { ReadyAnswer } from './ready-answer.ts';

/*
 * Ready answers: the public answers, as bytes, ahead of the framework.
 *
 * The client's operations are known by their hash (known-operations.json, made with the client's types). It asks for
 * them at GET /public/<hash>?variables=<JSON>. This room answers such a request before Fastify, Nest and Apollo see it:
 *
 *   address ──▶ kept bytes (identity, gzip, brotli), when this very address was asked before     → 200, or 304
 *           └─▶ operation + variables, checked as GraphQL checks them ──▶ the snapshot ──▶ bytes → kept, if finite
 *           └─▶ anything else (a cookie, an unknown hash, variables that do not fit)             → the ordinary way
 *
 * Never wrong: every answer belongs to one generation, which is one snapshot in one state (fresh or stale). When either
 * changes, the whole generation is dropped, so an answer is never older than the snapshot. A test compares each answer
 * with the ordinary one, byte for byte.
 *
 * Never full: only answers of a finite set are kept: those without a filter, for editions and slugs that exist, at the
 * one address that the client writes for them. A stranger's spelling is answered, and forgotten.
 */

/** What holds for one snapshot in one state. */
class Generation {
  readonly id = randomUUID().slice(0, 13);
  readonly kept = new Map<string, ReadyAnswer>();
  readonly network = new NetworkBytes();

  constructor(
    readonly snapshot: Snapshot,
    readonly stale: boolean,
  ) {}
}

@Injectable()
export class ReadyAnswers {
  private generation: Generation | null = null;

  constructor(
    private readonly directory: DirectoryService,
    private readonly modules: ModuleRef,
  ) {}

  /** How many answers are kept: at most as many as the public network has editions, labs and académies. */
  get kept(): number {
    return this.currentGeneration().kept.size;
  }

  /** Answers a request if it can; what it cannot answer goes on by `otherwise`. */
  answer(request: IncomingMessage, response: ServerResponse, otherwise: () => void): void {
    const address = request.url;
    if (!address?.startsWith(PUBLIC_PATH) || request.method !== 'GET' || request.headers.cookie !== undefined) {
      return otherwise();
    }
    const kept = this.currentGeneration().kept.get(address);
    const sent = kept
      ? kept.send(request, response) // at once, most often
      : this.make(address).then((made) => (made ? made.send(request, response) : otherwise()));
    sent?.catch(otherwise);
  }

  private get schema(): GraphQLSchema {
    return this.modules.get(GraphQLSchemaHost, { strict: false }).schema;
  }

  private currentGeneration(): Generation {
    const { snapshot, stale } = this.directory;
    if (this.generation?.snapshot !== snapshot || this.generation.stale !== stale) {
      this.generation = new Generation(snapshot, stale);
    }
    return this.generation;
  }

  private async make(address: string): Promise<ReadyAnswer | null> {
    const question = questionAt(address, this.schema);
    const generation = this.currentGeneration();
    const body = question && (await this.body(question, generation));
    if (!body || generation !== this.currentGeneration()) return null;
    const ready = new ReadyAnswer(generation.id, canonical(question), body);
    const own = publicAddress(question.operation.hash, question.variables);
    if (address === own && this.isFinite(question)) generation.kept.set(address, ready);
    return ready;
  }

  private async body({ operation, variables }: Question, generation: Generation): Promise<Buffer | null> {
    if (operation.name === 'network')
      return this.listBody(variables, (labs, state) => generation.network.of(labs, state));
    if (operation.name === 'found') return this.listBody(variables, foundBytes);
    const result = await execute({
      schema: this.schema,
      document: operation.document,
      variableValues: variables,
      contextValue: {},
    });
    return result.errors ? null : Buffer.from(`${JSON.stringify({ data: result.data })}\n`);
  }

  private listBody(
    { filter, edition }: Record<string, unknown>,
    written: (labs: LabList, state: DirectoryState) => Buffer,
  ): Buffer | null {
    try {
      const labs = this.directory.list((filter as LabFilter | null) ?? {}, edition as number | null);
      return written(labs, this.directory.state());
    } catch {
      return null; // the ordinary way says what is wrong
    }
  }

  /** Whether the answers of this kind are as many as the snapshot's editions, labs and académies, and no more. */
  private isFinite({ operation, variables }: Question): boolean {
    const { slug, filter, edition } = variables as { slug?: string; filter?: object | null; edition?: number | null };
    const knownEdition = edition === undefined || edition === null || this.directory.hasEdition(edition);
    if (!knownEdition || (filter && Object.keys(filter).length > 0)) return false;
    if (slug === undefined) return true;
    return operation.name === 'academy'
      ? this.directory.academy(slug) !== null
      : this.directory.snapshot.latest.bySlug.has(slug);
  }
}
