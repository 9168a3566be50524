import type { Academy } from '../academies/academy.entity.ts';
import { SECTION_KEYS, sectionHeading, type SectionKey } from '../../domain/headings.ts';
import { launchLabel, UNKNOWN_LAUNCH } from '../../domain/launch.ts';
import { AUDIENCES, type Audience, type AudienceKey, type Audiences } from './audience.entity.ts';
import type { FicheContent } from './fiche-content.ts';
import type { Lab } from './lab.entity.ts';
import type { LabView, LaunchView, MaturityView, OfferedService, Section } from './lab.view.ts';
import type { NamedLab } from './named-lab.view.ts';
import type { Service, Theme } from './offer.entity.ts';
import type { NamedPerson } from './people-of-labs.ts';

/** The names and labels of an edition: as they are today, or as they were when it was frozen. */
export interface Labels {
  academies: ReadonlyMap<string, Academy>;
  themes: ReadonlyMap<string, Theme>;
  services: ReadonlyMap<string, Service>;
}

export interface LabToView {
  /** Its name and its académie are those to be shown: of today, or of the edition. */
  lab: Lab;
  /** The living lab that carries on its work. */
  heir?: NamedLab | null;
  /** null when the lab has no fiche to show. */
  fiche: { year: number; content: FicheContent } | null;
  maturity: MaturityView | null;
  audiences: Audiences;
  /** Those who are named with the lab as it is today; nobody with one of an edition, or with a draft. */
  people: readonly NamedPerson[];
}

/** The one function that makes what a reader may see of a lab. `reader` is the narrowest audience that the reader belongs to. */
export function viewLab(
  { lab, heir, fiche, maturity, audiences, people }: LabToView,
  labels: Labels,
  reader: Audience,
): LabView {
  const isFor = (audience: Audience) => AUDIENCES.indexOf(audience) <= AUDIENCES.indexOf(reader);
  const may = (key: AudienceKey) => isFor(audiences[key]);
  const content = fiche?.content ?? null;
  return {
    slug: lab.slug,
    name: lab.name,
    subject: content?.subject ?? 'LAB',
    academy: known(labels.academies, lab.academy),
    edition: fiche?.year ?? null,
    status: content?.status ?? null,
    launch: viewLaunch(content),
    team: {
      headcount: content?.headcount ?? null,
      fte: content?.fte ?? null,
      structures: content?.structures ?? [],
      note: may('TEAM_NOTE') ? (content?.teamNote ?? null) : null,
    },
    themes: content?.themes?.map((code) => known(labels.themes, code)) ?? null,
    otherThemes: may('OWN_WORDS') ? (content?.otherThemes ?? []) : [],
    services: content ? viewServices(content, labels, may('OWN_WORDS')) : null,
    otherServices: may('OWN_WORDS') ? (content?.otherServices ?? []) : [],
    sections: fiche ? viewSections(fiche.content, fiche.year, may) : [],
    contact: content && may('CONTACT') ? viewContact(content) : null,
    people: people
      .filter(({ audience }) => isFor(audience))
      .map(({ name, function: said }) => ({ name, function: said })),
    maturity,
    closedOn: lab.closedOn,
    mergedInto: heir ? { slug: heir.slug, name: heir.name } : null,
  };
}

function known<T>(labels: ReadonlyMap<string, T>, code: string): T {
  const label = labels.get(code);
  if (!label) throw new Error(`No reference data for code ${code}`);
  return label;
}

function viewLaunch(content: FicheContent | null): LaunchView {
  const launch = content
    ? { precision: content.launchPrecision, from: content.launchFrom, to: content.launchTo }
    : UNKNOWN_LAUNCH;
  return { ...launch, label: launchLabel(launch) };
}

function viewServices(content: FicheContent, labels: Labels, withNotes: boolean): OfferedService[] | null {
  if (!content.services) return null;
  return content.services.map(({ code, note }) => {
    const { label, shortLabel, explanation } = known(labels.services, code);
    return { code, label, shortLabel, explanation, note: withNotes ? note : null };
  });
}

function viewSections(content: FicheContent, year: number, may: (key: SectionKey) => boolean): Section[] {
  return SECTION_KEYS.flatMap((key) => content.sections.filter((section) => section.key === key))
    .filter((section) => section.text.trim() !== '' && may(section.key))
    .map(({ key, heading, text }) => ({ key, heading: heading ?? sectionHeading(key, content.subject, year), text }));
}

function viewContact({ contactFunction, contactEmail, contactUrl }: FicheContent) {
  if (!contactFunction && !contactEmail && !contactUrl) return null;
  return { function: contactFunction, email: contactEmail, url: contactUrl };
}
