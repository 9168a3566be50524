import { KEPT, KEPT_IN_BROWSER, NEVER, responsible, rights } from '../../domain/privacy.ts';
import { html, type Html } from '../platform/http/html.ts';

const items = (lines: readonly string[]) =>
  html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;

/** The privacy page for a browser without JavaScript: all of it. */
export function plainPrivacy(institution: string, contactMail: string | null): Html {
  return html`<h1>Vie privée</h1>
    <p>${responsible(institution)}</p>
    <h2>Ce qui est gardé de vous, et jusqu’à quand</h2>
    ${KEPT.map(
      ({ what, facts, why, readers, until }) =>
        html`<h3>${what}</h3>
          <p>${facts}</p>
          <p>Pourquoi : ${why}</p>
          <p>Qui le lit : ${readers}</p>
          <p>Jusqu’à quand : ${until}</p>`,
    )}
    <h2>Ce que garde votre navigateur</h2>
    ${items(KEPT_IN_BROWSER)}
    <h2>Ce qu’Essaim ne fait pas</h2>
    ${items(NEVER)}
    <h2>Vos droits</h2>
    ${items(rights(contactMail))}`;
}
