import type { ColumnMatching, ImportReport } from '../../domain/session-import.ts';
import { forWhom, refusalOf, type Told, unanswered } from '../graphql/request.ts';

interface Asked {
  sheet: string | null;
  /** null: by the headers. */
  matching: ColumnMatching | null;
  /** Without it, the file is only looked at. */
  add?: boolean;
}

/** Sends a file to the register, to be looked at or added. @throws RequestError */
export async function sendFile(file: File, { sheet, matching, add = false }: Asked): Promise<ImportReport> {
  const query = new URLSearchParams({ name: file.name });
  if (sheet) query.set('sheet', sheet);
  if (matching) query.set('matching', JSON.stringify(matching));
  if (add) query.set('add', '1');
  const response = await fetch(`/imports/sessions?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...forWhom() },
    body: file,
  }).catch(unanswered);
  const answer = (await response.json().catch(() => ({}))) as ImportReport & { errors?: Told[] };
  if (response.ok) return answer;
  throw refusalOf(answer.errors);
}
