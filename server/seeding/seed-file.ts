import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { StartError } from '../platform/start-error.ts';

z.config(z.locales.fr());

/**
 * Reads one YAML (or JSON) file of the seeds folder.
 * @throws StartError that names the file and the field, when it is missing, unreadable or not of the given shape
 */
export async function readSeed<T>(folder: string, file: string, shape: z.ZodType<T>): Promise<T> {
  const content = await readFile(join(folder, file), 'utf8').catch(() => {
    throw new StartError(`Données de départ : le fichier seeds/${file} manque ou n’est pas lisible.`);
  });
  const result = shape.safeParse(parsed(content, file));
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw refuseSeed(file, path.join('.'), message);
}

/** The refusal of a seed file, by file and field. */
export function refuseSeed(file: string, field: string, reason: string): StartError {
  return new StartError(`Données de départ refusées : seeds/${file}, champ « ${field || 'racine'} » : ${reason}`);
}

function parsed(content: string, file: string): unknown {
  try {
    return file.endsWith('.json') ? JSON.parse(content) : parse(content);
  } catch (error) {
    throw refuseSeed(file, '', (error as Error).message.split('\n')[0]!);
  }
}
