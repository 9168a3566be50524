import MarkdownIt from 'markdown-it';
import { questionHeadings } from '../../domain/headings.ts';
import { dayWords } from '../../domain/day.ts';
import { launchPhrase } from '../../domain/launch.ts';
import { MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import type { Academy } from '../academies/academy.entity.ts';
import type { Peer } from '../directory/peer.view.ts';
import type { LabView } from '../labs/lab.view.ts';
import { html, Html } from '../platform/http/html.ts';

/** What a browser without JavaScript shows: the same facts, as plain HTML. */

const markdown = new MarkdownIt({ html: false, breaks: true }).disable('image');
const told = (text: string) => new Html(markdown.render(text));

const NAVIGATION = html`<p><a href="/liste">La liste des labs</a></p>`;

export function plainList(labs: readonly LabView[], academies: readonly Academy[]): Html {
  return html`<h1>Les labs d’innovation des académies</h1>
    <p>
      ${labs.length} ${labs.length > 1 ? 'labs' : 'lab'}. Avec JavaScript, cette page montre une carte et des filtres.
    </p>
    <ul>
      ${labs.map((lab) => html`<li><a href="/labs/${lab.slug}">${lab.name}</a> : ${stage(lab)}${maturity(lab)}</li>`)}
    </ul>
    <h2>Les académies</h2>
    <ul>
      ${academies.map((academy) => html`<li><a href="/academies/${academy.slug}">${territoryTitle(academy)}</a></li>`)}
    </ul>`;
}

export function plainFiche(lab: LabView, peers: readonly Peer[]): Html {
  const headings = questionHeadings(lab.subject);
  const part = (key: string) =>
    lab.sections.filter((section) => section.key === key).map(({ heading, text }) => question(heading, told(text)));
  const count =
    lab.team.headcount === 0 ? 'Aucun membre. ' : lab.team.headcount !== null && `${lab.team.headcount} personnes. `;
  return html`<h1>${lab.name}</h1>
    ${lab.edition !== null && html`<p>Fiche de l’édition ${lab.edition}.</p>`}
    ${lab.closedOn && html`<p>Ce lab s’est arrêté le ${dayWords(lab.closedOn)}.</p>`}
    ${
      lab.mergedInto &&
      html`<p>
        Depuis cette fiche, ce lab a rejoint <a href="/labs/${lab.mergedInto.slug}">${lab.mergedInto.name}</a>.
      </p>`
    }
    ${question(headings.status, html`<p>${lab.status ? STATUS_LABELS[lab.status] : 'Non précisé'}${maturity(lab)}</p>`)}
    ${question(headings.launch, html`<p>${lab.launch.label}</p>`)} ${part('PROJECT')}
    ${question(
      headings.team,
      html`<p>
        ${count}${lab.team.note} ${lab.team.structures.length > 0 && `Porté par : ${lab.team.structures.join(', ')}.`}
      </p>`,
    )}
    ${question(headings.themes, answers(lab.themes?.map(({ label }) => html`${label}`) ?? null))}
    ${lab.otherThemes.length > 0 && question(headings.otherThemes, answers(lab.otherThemes.map((text) => html`${text}`)))}
    ${part('BEYOND')}
    ${question(
      headings.services,
      answers(
        lab.services && [
          ...lab.services.map(
            ({ label, explanation, note }) => html`${label}${explanation && ` (${explanation})`} ${note && told(note)}`,
          ),
          ...lab.otherServices.map((text) => html`${text}`),
        ],
      ),
    )}
    ${['SERVICE_NOTE', 'HIGHLIGHT', 'ACHIEVEMENTS', 'OBJECTIVES', 'NEWS'].map(part)}
    ${peers.length > 0 && question('Labs proches', plainPeers(peers))}
    <p><a href="/academies/${lab.academy.slug}">${territoryTitle(lab.academy)}</a></p>
    ${NAVIGATION}`;
}

export function plainAcademy(academy: Academy, labs: readonly LabView[], peers: readonly Peer[]): Html {
  return html`<h1>${territoryTitle(academy)}</h1>
    ${
      labs.length === 0
        ? html`<p>Aucun lab n’est recensé ici.</p>`
        : html`<ul>
            ${labs.map((lab) => html`<li><a href="/labs/${lab.slug}">${lab.name}</a> : ${stage(lab)}</li>`)}
          </ul>`
    }
    ${peers.length > 0 && question('Qui appeler', plainPeers(peers))}
    ${academy.website && html`<p><a href="${academy.website}">Son site</a></p>`} ${NAVIGATION}`;
}

export function plainNotFound(): Html {
  return html`<h1>Cette page n’existe pas</h1>
    ${NAVIGATION}`;
}

export const plainAccounts = (): Html =>
  html`<h1>Essaim</h1>
    <p>Cette page est pour les équipes qui tiennent les fiches ; elle demande JavaScript.</p>
    <p><a href="/liste">La liste des labs</a></p>`;

export const plainForm = (): Html =>
  html`<h1>Essaim</h1>
    <p>Cette page est un formulaire ; il demande JavaScript.</p>
    ${NAVIGATION}`;

const question = (heading: string, answer: Html) =>
  html`<h2>${heading}</h2>
    ${answer}`;

function answers(values: Html[] | null): Html {
  if (values === null) return html`<p>La fiche ne répond pas à cette question.</p>`;
  if (values.length === 0) return html`<p>Aucun.</p>`;
  return html`<ul>
    ${values.map((value) => html`<li>${value}</li>`)}
  </ul>`;
}

const plainPeers = (peers: readonly Peer[]) =>
  html`<ul>
    ${peers.map(({ lab, reasons }) => html`<li><a href="/labs/${lab.slug}">${lab.name}</a> : ${reasons.join(' ; ')}</li>`)}
  </ul>`;

const stage = (lab: LabView) =>
  (lab.closedOn ? `arrêté le ${dayWords(lab.closedOn)}, ` : '') +
  (lab.edition === null
    ? 'aucune fiche publiée'
    : `${lab.status ? STATUS_LABELS[lab.status] : 'état non précisé'}, ${launchPhrase(lab.launch, lab.edition, lab.status === 'ACTIF')}`);

const maturity = (lab: LabView) =>
  lab.maturity &&
  `, lien avec le 110 bis : ${MATURITY_LABELS[lab.maturity.level]}${lab.maturity.confirmed ? '' : ' (à confirmer)'}`;
