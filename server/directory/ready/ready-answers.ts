import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import {
  type DocumentNode,
  execute,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { canonicalJson, PUBLIC_PATH, publicAddress } from '../../../domain/public-address.ts';
import type { LabFilter } from '../lab-list.view.ts';
import { DirectoryService } from '../directory.service.ts';
import type { Snapshot } from '../snapshot.ts';
import knownOperations from './known-operations.json';
import { Projection } from './project.ts';

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

const NOT_COMPRESSED_BELOW = 1_024;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Encoding = 'br' | 'gzip' | 'identity';

interface KnownOperation {
  hash: string;
  name: string;
  document: DocumentNode;
  definition: OperationDefinitionNode;
}

interface Question {
  operation: KnownOperation;
  variables: Record<string, unknown>;
}

class ReadyAnswer {
  private readonly tag: string;
  private readonly encoded: Partial<Record<Encoding, Promise<Buffer>>> = {};

  constructor(
    generation: string,
    question: string,
    private readonly body: Buffer,
  ) {
    this.tag = `${generation}-${createHash('sha256').update(question).digest('base64url').slice(0, 16)}`;
  }

  /** Strong: one generation gives one body to one question, and each encoding has a tag of its own. */
  etag(encoding: Encoding): string {
    return `"${this.tag}-${encoding}"`;
  }

  bytes(encoding: Encoding): Promise<Buffer> {
    return (this.encoded[encoding] ??= this.encode(encoding));
  }

  fitting(accepted: string | undefined): Encoding {
    if (!accepted || this.body.length < NOT_COMPRESSED_BELOW) return 'identity';
    if (/\bbr\b(?!\s*;\s*q=0)/.test(accepted)) return 'br';
    return /\bgzip\b(?!\s*;\s*q=0)/.test(accepted) ? 'gzip' : 'identity';
  }

  private encode(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'br') return brotli(this.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return encoding === 'gzip' ? zip(this.body) : Promise.resolve(this.body);
  }
}

/** What holds for one snapshot in one state. */
class Generation {
  readonly id = randomUUID().slice(0, 13);
  readonly kept = new Map<string, ReadyAnswer>();
  readonly projection = new Projection();

  constructor(
    readonly snapshot: Snapshot,
    readonly stale: boolean,
  ) {}
}

@Injectable()
export class ReadyAnswers {
  private readonly operations = new Map(
    Object.entries(knownOperations).map(([hash, text]) => [hash, knownOperation(hash, text)]),
  );
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
    const ready = kept ? Promise.resolve(kept) : this.make(address);
    ready.then((answer) => (answer ? send(answer, request, response) : otherwise())).catch(otherwise);
  }

  private get schema(): GraphQLSchema {
    return this.modules.get(GraphQLSchemaHost, { strict: false }).schema;
  }

  private currentGeneration(): Generation {
    const { snapshot } = this.directory;
    const { stale } = this.directory.state();
    if (this.generation?.snapshot !== snapshot || this.generation.stale !== stale) {
      this.generation = new Generation(snapshot, stale);
    }
    return this.generation;
  }

  private async make(address: string): Promise<ReadyAnswer | null> {
    const question = this.questionAt(address);
    const generation = this.currentGeneration();
    const json = question && (await this.json(question, generation));
    if (!json || generation !== this.currentGeneration()) return null;
    const ready = new ReadyAnswer(generation.id, canonical(question), Buffer.from(json));
    const own = publicAddress(question.operation.hash, question.variables);
    if (address === own && this.isFinite(question)) generation.kept.set(address, ready);
    return ready;
  }

  private questionAt(address: string): Question | null {
    const [path = '', query] = address.split('?');
    const operation = this.operations.get(path.slice(PUBLIC_PATH.length));
    if (!operation) return null;
    const variables = parsed(new URLSearchParams(query).get('variables') ?? '{}');
    if (!variables) return null;
    const { coerced } = getVariableValues(this.schema, operation.definition.variableDefinitions ?? [], variables);
    return coerced ? { operation, variables: coerced } : null;
  }

  private async json({ operation, variables }: Question, generation: Generation): Promise<string | null> {
    if (operation.name === 'network') return this.networkJson(operation, variables, generation);
    const result = await execute({
      schema: this.schema,
      document: operation.document,
      variableValues: variables,
      contextValue: {},
    });
    return result.errors ? null : `${JSON.stringify({ data: result.data })}\n`;
  }

  /** The one answer that is long and asked with ever new filters: written from what is kept of each lab. */
  private networkJson(
    { definition }: KnownOperation,
    variables: Record<string, unknown>,
    generation: Generation,
  ): string | null {
    try {
      const labs = this.directory.list(
        (variables.filter as LabFilter | null) ?? {},
        variables.edition as number | null,
      );
      const data = { labs, directoryState: this.directory.state() };
      return `{"data":${generation.projection.json(data, definition.selectionSet)}}\n`;
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

function knownOperation(hash: string, text: string): KnownOperation {
  const document = parse(text);
  const definition = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  return { hash, name: definition.name!.value, document, definition };
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** The same question has the same words, in whatever order its variables came. */
const canonical = ({ operation, variables }: Question) => `${operation.hash} ${canonicalJson(variables)}`;

async function send(ready: ReadyAnswer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const encoding = ready.fitting(request.headers['accept-encoding'] as string | undefined);
  const etag = ready.etag(encoding);
  const headers: Record<string, string | number> = {
    etag,
    vary: 'Accept-Encoding, Cookie',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  };
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const bytes = await ready.bytes(encoding);
  headers['content-type'] = 'application/json; charset=utf-8';
  headers['content-length'] = bytes.length;
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  response.writeHead(200, headers).end(bytes);
}
