import type { Readable } from 'node:stream';
import { Body, Controller, Header, HttpCode, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import { type ImportReport, SESSION_COLUMNS } from '../../../domain/session-import.ts';
import type { Actor } from '../../access/actor.ts';
import { Allow } from '../../access/allow.decorator.ts';
import { CurrentActor } from '../../access/current-actor.decorator.ts';
import { BadUserInput } from '../../platform/errors.ts';
import { readUpload } from '../../platform/http/uploads.ts';
import { SESSION_IMPORT_PATH } from '../register-paths.ts';
import { type OfferedFile, SessionImportsService } from './session-imports.service.ts';

const LARGEST = 20_000_000;
const text = z.string().max(300);
const matchingShape = z.partialRecord(z.enum(SESSION_COLUMNS), z.int().min(0).max(1_000).nullable());

/** What is asked of a file, beside its bytes. */
const askedShape = z.object({
  name: text.default(''),
  sheet: text.optional(),
  matching: z
    .string()
    .max(2_000)
    .transform((json, context) => {
      try {
        return matchingShape.parse(JSON.parse(json));
      } catch {
        context.addIssue('correspondance illisible');
        return z.NEVER;
      }
    })
    .optional(),
  /** Without it, the file is only looked at. */
  add: z.literal('1').optional(),
});

/** `POST /imports/sessions?name=…`: the file's bytes are the body; the answer says what it holds, line by line. */
@Controller()
@Allow('central')
export class SessionImportsController {
  constructor(private readonly imports: SessionImportsService) {}

  @Post(SESSION_IMPORT_PATH)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async import(
    @CurrentActor() actor: Actor,
    @Query() query: unknown,
    @Body() sent: Readable | undefined,
  ): Promise<ImportReport> {
    const { add, ...asked } = readAsked(query);
    const file = await offered(sent, asked);
    return add ? this.imports.add(actor, file) : this.imports.look(file);
  }
}

type Asked = z.output<typeof askedShape>;

/** @throws BadUserInput */
function readAsked(query: unknown): Asked {
  const result = askedShape.safeParse(query);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new BadUserInput(String(issue!.path[0] ?? 'file'), `La demande est illisible : ${issue!.message}.`);
}

/** @throws BadUserInput when no file came with it, or too large a one */
async function offered(sent: Readable | undefined, { name, sheet, matching }: Asked): Promise<OfferedFile> {
  if (typeof sent?.pipe !== 'function') throw new BadUserInput('file', 'Choisissez un fichier.');
  return { name, bytes: await readUpload(sent, LARGEST), sheet: sheet ?? null, matching: matching ?? null };
}
