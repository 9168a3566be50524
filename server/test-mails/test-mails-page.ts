import { html, Html } from '../platform/http/html.ts';
import type { Mail } from '../platform/mail/mail.entity.ts';

const DATE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Paris' });

/** Mails as plain HTML, without script or style. */
export const testMailsPage = (mails: readonly Mail[]): Html =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>Courriels de test – Essaim</title>
      </head>
      <body>
        <main>
          <h1>Courriels de test</h1>
          <p>Sans SMTP_URL, aucun courriel ne part : les 50 derniers sont ici, le plus récent d’abord.</p>
          ${mails.length === 0 && html`<p>Aucun courriel pour le moment.</p>`} ${mails.map(oneMail)}
        </main>
      </body>
    </html>`;

const oneMail = ({ subject, recipient, queuedAt, text, html: page }: Mail) =>
  html`<article>
    <h2>${subject}</h2>
    <p>
      À : ${recipient ?? 'adresse effacée'}<br />Le
      <time datetime="${queuedAt.toISOString()}">${DATE.format(queuedAt)}</time>
    </p>
    ${
      text === null || page === null
        ? html`<p>Son contenu est effacé.</p>`
        : html`<h3>En texte</h3>
            <pre>${text}</pre>
            <h3>En HTML</h3>
            <div>${new Html(bodyOf(page))}</div>`
    }
    <hr />
  </article>`;

/** What stands in the page that we composed, whose values are escaped; styles are kept out by the security policy. */
const bodyOf = (page: string) => page.replace(/^.*<body[^>]*>|<\/body>.*$/gs, '').replace(/ style="[^"]*"/g, '');
