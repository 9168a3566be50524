import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { INVITATION_DAYS } from '../../domain/retention.ts';
import { labAtSlug } from '../labs/lab-at.ts';
import { awaitsPublication } from '../labs/said-by.ts';
import { BadUserInput, NotFound } from '../platform/errors.ts';
import type {
  LabConcern,
  LabRecord,
  LabSort,
  LabState,
  RegisteredLabPage,
  RegistryFilter,
} from './registered-lab.view.ts';

const LABS_AT_ONCE = 50;

/** As a search compares: without case and accents, on any PostgreSQL, whatever its locale. */
const FROM = 'ÀÂÄÉÈÊËÎÏÔÖÙÛÜÇàâäéèêëîïôöùûüç’';
const TO = "aaaeeeeiioouuucaaaeeeeiioouuuc''";
const folded = (text: string) => `translate(lower(${text}), '${FROM}', '${TO}')`;

const REFERENTS = `FROM lab_role r JOIN account a ON a.id = r.account
  WHERE r.lab = lab.id AND r.role = 'REFERENT' AND a.suspended_at IS NULL`;

/** One line of the register; what is only counted of a lab is counted for those shown. */
const ENTRY = `lab.id, lab.slug, lab.name, lab.revision, to_char(lab.closed_on, 'YYYY-MM-DD') AS "closedOn",
  json_build_object('slug', academy.slug, 'name', academy.name) AS academy, latest.edition,
  open.year AS "openEdition",
  CASE WHEN f.draft IS NULL AND f.published IS NULL THEN 'NONE' WHEN f.published IS NULL THEN 'BEGUN'
    WHEN ${awaitsPublication('f')} THEN 'CHANGED' ELSE 'PUBLISHED' END AS draft,
  ARRAY(SELECT a.email ${REFERENTS} ORDER BY a.email) AS referents,
  (SELECT count(*)::integer FROM lab_role r WHERE r.lab = lab.id AND r.role = 'CONTRIBUTOR') AS contributors,
  (SELECT count(*)::integer FROM invitation i WHERE i.lab = lab.id AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
    AND i.created_at >= now() - interval '${INVITATION_DAYS} days') AS invitations,
  (SELECT json_build_object('slug', heir.slug, 'name', heir.name) FROM lab heir WHERE heir.id = lab.merged_into)
    AS "mergedInto"`;
const LABS = `FROM lab JOIN academy ON academy.code = lab.academy
  LEFT JOIN (SELECT lab, max(year) AS edition FROM fiche WHERE published IS NOT NULL GROUP BY lab) latest
    ON latest.lab = lab.id`;
const OPEN_FICHE = `LEFT JOIN edition open ON open.state = 'OPEN'
  LEFT JOIN fiche f ON f.lab = lab.id AND f.year = open.year`;

const FILTER = `($1::text IS NULL OR strpos(${folded('lab.name')}, ${folded('$1')}) > 0
    OR strpos(${folded('academy.name')}, ${folded('$1')}) > 0 OR strpos(lab.slug, ${folded('$1')}) > 0
    OR lab.id IN (SELECT former.lab FROM lab_slug former WHERE strpos(former.slug, ${folded('$1')}) > 0))
  AND ($2::text IS NULL OR academy.slug = $2)`;
const STATES: Record<LabState, string> = {
  LIVING: 'lab.merged_into IS NULL AND lab.closed_on IS NULL',
  CLOSED: 'lab.merged_into IS NULL AND lab.closed_on IS NOT NULL',
  MERGED: 'lab.merged_into IS NOT NULL',
};
const UNPUBLISHED = `lab.merged_into IS NULL AND EXISTS (SELECT FROM fiche f JOIN edition e ON e.year = f.year
  WHERE f.lab = lab.id AND e.state = 'OPEN' AND f.draft IS NOT NULL AND ${awaitsPublication('f')})`;
const CONCERNS: Record<LabConcern, string> = {
  NO_REFERENT: `${STATES.LIVING} AND NOT EXISTS (SELECT ${REFERENTS})`,
  NO_FICHE: `${STATES.LIVING} AND latest.edition IS NULL`,
  UNPUBLISHED_DRAFT: UNPUBLISHED,
  ORPHAN_DRAFT: `${UNPUBLISHED} AND NOT EXISTS (SELECT ${REFERENTS})`,
};

/** Where a lab stands in the list, to the last: a page begins after the place of the last lab of the one before. */
const NAME = folded('lab.name');
const PLACES: Record<LabSort, string> = {
  ACADEMY: `ARRAY[academy.slug, ${NAME}, lab.slug]`,
  NAME: `ARRAY[${NAME}, lab.slug]`,
  EDITION: `ARRAY[coalesce(latest.edition, 0)::text, ${NAME}, lab.slug]`,
};
const CURSOR = z.array(z.string().max(300)).min(2).max(3);

/** All labs as central staff keep them, page by page, and all that is known of one. */
@Injectable()
export class RegisteredLabs {
  constructor(private readonly dataSource: DataSource) {}

  /** Two statements, however many labs. @throws BadUserInput on `after` when it is none of ours */
  async list(filter: RegistryFilter, sort: LabSort, after: string | null): Promise<RegisteredLabPage> {
    const asked = [filter.text?.trim().slice(0, 200) || null, filter.academy || null];
    const where = [FILTER, filter.state && STATES[filter.state], filter.concern && CONCERNS[filter.concern]]
      .filter(Boolean)
      .map((condition) => `(${condition})`)
      .join(' AND ');
    const rows = await this.dataSource.query<(LabRecord & { place: string[] })[]>(
      `WITH found AS MATERIALIZED (SELECT lab.id, ${PLACES[sort]} COLLATE "C" AS place ${LABS} WHERE ${where}),
         shown AS (SELECT * FROM found WHERE $3::text[] IS NULL OR place > $3 ORDER BY place LIMIT ${LABS_AT_ONCE + 1})
       SELECT ${ENTRY}, shown.place ${LABS} ${OPEN_FICHE} JOIN shown ON shown.id = lab.id ORDER BY shown.place`,
      [...asked, after === null ? null : placeIn(after)],
    );
    const [{ total }] = await this.dataSource.query<[{ total: number }]>(
      `SELECT count(*)::integer AS total ${LABS} WHERE ${where}`,
      asked,
    );
    const labs = rows.slice(0, LABS_AT_ONCE);
    return { labs, total, next: rows.length > labs.length ? JSON.stringify(labs.at(-1)!.place) : null };
  }

  /** By its slug of today or before. @throws NotFound */
  async record(slug: string): Promise<LabRecord> {
    const lab = await labAtSlug(this.dataSource.manager, slug);
    if (!lab) throw new NotFound('Ce lab n’existe pas.');
    const [record] = await this.dataSource.query<[LabRecord]>(
      `SELECT ${ENTRY},
         ARRAY(SELECT slug FROM lab_slug WHERE lab_slug.lab = lab.id ORDER BY slug) AS "formerSlugs",
         ARRAY(SELECT year FROM fiche WHERE fiche.lab = lab.id AND published IS NOT NULL ORDER BY year DESC) AS editions,
         (SELECT name FROM fiche_revision WHERE id = f.draft AND name <> lab.name) AS "draftName",
         (SELECT count(*)::integer FROM request WHERE request.lab = lab.id AND request.state = 'WAITING') AS requests,
         (SELECT coalesce(json_agg(json_build_object('slug', slug, 'name', name) ORDER BY name), '[]')
          FROM lab merged WHERE merged.merged_into = lab.id) AS merged,
         (SELECT coalesce(json_agg(json_build_object('email', email, 'function', function, 'role', role)
           ORDER BY role DESC, email), '[]')
          FROM lab_role r JOIN account ON account.id = r.account WHERE r.lab = lab.id) AS team
       ${LABS} ${OPEN_FICHE} WHERE lab.id = $1`,
      [lab.id],
    );
    return record;
  }
}

function placeIn(after: string): string[] {
  try {
    return CURSOR.parse(JSON.parse(after));
  } catch {
    throw new BadUserInput('after', 'Cette suite de liste n’est pas connue : reprenez la liste depuis le début.');
  }
}
