import { questionHeadings, SECTION_KEYS, sectionHeading } from '../../domain/headings.ts';
import { launchLabel } from '../../domain/launch.ts';
import { STATUS_LABELS } from '../../domain/stages.ts';
import type { FicheContent } from '../labs/fiche-content.ts';
import type { OfferLabels } from './offer-labels.ts';

/** One answer of a fiche, in words: what a person compares. */
export interface SaidField {
  /** `team.headcount`, `sections.NEWS`, …: as inputs name them. */
  field: string;
  label: string;
  text: string;
}

export interface ContentDifference {
  field: string;
  label: string;
  before: string;
  after: string;
}

/** Field by field, in the fiche's order, what differs. `before` null: there was nothing. */
export function contentDifferences(
  before: FicheContent | null,
  after: FicheContent,
  labels: OfferLabels,
  year: number,
): ContentDifference[] {
  const was = new Map(before ? saidFields(before, labels, year).map(({ field, text }) => [field, text]) : []);
  return saidFields(after, labels, year)
    .map(({ field, label, text }) => ({ field, label, before: was.get(field) ?? '', after: text }))
    .filter((difference) => difference.before !== difference.after);
}

/** All that a fiche answers, in its order; unanswered, unknown and none each in words of their own. */
function saidFields(content: FicheContent, labels: OfferLabels, year: number): SaidField[] {
  const headings = questionHeadings(content.subject);
  const { launchPrecision: precision, launchFrom: from, launchTo: to } = content;
  const services = content.services?.map(({ code, note }) => [labels.services.get(code) ?? code, note ?? '']);
  return [
    { field: 'name', label: 'Nom', text: content.name },
    {
      field: 'subject',
      label: 'La fiche parle',
      text: content.subject === 'PROJECT' ? 'd’un projet de lab' : 'd’un lab',
    },
    { field: 'status', label: headings.status, text: content.status ? STATUS_LABELS[content.status] : NOT_ANSWERED },
    { field: 'launch', label: headings.launch, text: launchLabel({ precision, from, to }) },
    { field: 'team.headcount', label: headings.team, text: count(content.headcount) },
    { field: 'team.fte', label: 'Équivalents temps plein', text: count(content.fte) },
    { field: 'team.structures', label: 'Services porteurs', text: content.structures.join('\n') },
    { field: 'team.note', label: 'Précisions sur l’équipe', text: content.teamNote ?? '' },
    {
      field: 'themes',
      label: headings.themes,
      text: list(
        content.themes?.map((code) => labels.themes.get(code) ?? code),
        'aucune',
      ),
    },
    { field: 'otherThemes', label: 'Autres thématiques', text: content.otherThemes.join('\n') },
    {
      field: 'services',
      label: headings.services,
      text: list(
        services?.map(([label, note]) => (note ? `${label} : ${note}` : label!)),
        'aucun',
      ),
    },
    { field: 'otherServices', label: headings.otherServices, text: content.otherServices.join('\n') },
    ...SECTION_KEYS.map((key) => {
      const section = content.sections.find((candidate) => candidate.key === key);
      const label = section?.heading ?? sectionHeading(key, content.subject, year);
      return { field: `sections.${key}`, label, text: section?.text ?? '' };
    }),
    { field: 'contact', label: headings.contact, text: contactText(content) },
  ];
}

const NOT_ANSWERED = 'non répondu';
const count = (value: number | null) => (value === null ? 'non précisé' : value.toLocaleString('fr'));
const list = (items: string[] | undefined, none: string) =>
  items ? (items.length > 0 ? items.join('\n') : none) : NOT_ANSWERED;
const contactText = ({ contactFunction, contactEmail, contactUrl }: FicheContent) =>
  [contactFunction, contactEmail, contactUrl].filter(Boolean).join('\n');
