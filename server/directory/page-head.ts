import { launchPhrase } from '../../domain/launch.ts';
import { STATUS_LABELS } from '../../domain/stages.ts';
import type { LabView } from '../labs/lab.view.ts';
import type { DirectoryService } from './directory.service.ts';

/** What the server says of a page before the client draws it. */
export interface PageHead {
  status: 200 | 404;
  title: string;
  description: string;
}

const SITE = 'Essaim';
const DESCRIPTION =
  'L’annuaire et la carte des labs d’innovation des académies : leur état d’avancement, leur offre de service, et les pairs à appeler.';
const PAGES: Record<string, string> = {
  '/': `${SITE}, les labs d’innovation des académies`,
  '/liste': `La liste des labs – ${SITE}`,
  '/a-propos': `À propos – ${SITE}`,
};

/** The head of the page at a path; 404 for a path, or a lab, that does not exist. */
export function pageHead(path: string, directory: DirectoryService): PageHead {
  const slug = /^\/labs\/([^/]+)$/.exec(path)?.[1];
  const lab = slug ? directory.lab(slug) : null;
  if (lab) return { status: 200, title: `${lab.name} – ${SITE}`, description: labSentence(lab) };
  const title = PAGES[path];
  return title
    ? { status: 200, title, description: DESCRIPTION }
    : { status: 404, title: `Page introuvable – ${SITE}`, description: DESCRIPTION };
}

function labSentence(lab: LabView): string {
  const status = lab.status ? `${STATUS_LABELS[lab.status]}, ` : '';
  const edition = lab.edition ? ` Fiche de l’édition ${lab.edition}.` : '';
  return `${lab.name} : ${status.toLowerCase()}${launchPhrase(lab.launch, lab.edition, lab.status === 'ACTIF')}.${edition}`;
}
