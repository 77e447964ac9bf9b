import { readFile } from 'node:fs/promises'
import { redocScript } from './paths.ts'
import { replaceExactly, type Replacement } from './replace-exactly.ts'

/** What Redoc's script does that this site must not do, or does too little of. */
const replacements: Replacement[] = [
  {
    why: 'Each example has a sample of its own, in the order of the examples; Redoc shows the first for all.',
    find: 'O?.find(e=>Dj(e)===ee)',
    replace: 'O?.filter(e=>Dj(e)===ee)[w]',
  },
  {
    why: 'The shell of the site has the navigation, the search and the theme.',
    find: '(0,V.jsxs)(Lke,{className:`menu-content`,collapsedSidebar:g,children:[(0,V.jsx)($B,{dataTestId:`logo`,..._}),(0,V.jsx)(jOe,{items:e,store:t,basePath:l,document:q(s)?s:void 0}),(0,V.jsx)(uke,{items:e})]}),',
    replace: '',
  },
  {
    why: 'The site has a search of its own: the worker of that of Redoc is never started.',
    find: /=`\/\*\*!\\r\s+\* FlexSearch[^`]*`/,
    replace: '=``',
  },
  {
    why: 'Names of nested fields keep the colour of text; some colours of their levels lack contrast (in lists).',
    find: '${({$color:e})=>e&&I`\n      .schema-name {\n        color: ${e};\n      }\n    `}',
    replace: '',
  },
  {
    why: 'Names of nested fields keep the colour of text; some colours of their levels lack contrast (in choices).',
    find: '${({$level:e})=>{let t=DC[e%DC.length];return t?`\n      .schema-name {\n        color: ${t};\n      }\n    `:``}}',
    replace: '',
  },
  {
    why: 'The menu beside "Copy" opens other hosts with the address of the page; the button alone stays.',
    find: 'if(!r.specUrl)return(0,V.jsx)(k$,{"data-testid":`page-actions`,children:d});',
    replace: 'return(0,V.jsx)(k$,{"data-testid":`page-actions`,children:d});',
  },
  {
    why: 'Paper has all, not only what was scrolled to: print.js presses what is not yet drawn (nested fields).',
    find: '{rootMargin:Jce});return n.observe(t),',
    replace: '{rootMargin:Jce});return t.addEventListener(`click`,()=>i(!0)),n.observe(t),',
  },
  {
    why: 'Paper has all, not only what was scrolled to: print.js presses what is not yet drawn (sections).',
    find: '{rootMargin:HH});return t.observe(e),',
    replace: '{rootMargin:HH});return e.addEventListener(`click`,()=>i(!0)),t.observe(e),',
  },
  {
    why: 'The shell of the site has the main part of the page (around all that Redoc draws).',
    find: 'Tje=L.main`',
    replace: 'Tje=L.div`',
  },
  {
    why: 'The shell of the site has the main part of the page (each text was one).',
    find: 'lE=L.main.withConfig',
    replace: 'lE=L.div.withConfig',
  },
  {
    why: 'The logo of Redoc comes from its CDN; its name in text takes its place.',
    find: '(0,V.jsx)(`img`,{alt:`redocly logo`,onError:()=>n(!1),src:e?`https://cdn.redoc.ly/redoc/logo-mini-full.svg`:`https://cdn.redoc.ly/redoc/logo-mini.svg`})',
    replace: '(e?`Redoc`:null)',
  },
]

/** Redoc's script, changed so that it asks nothing of another host. */
export async function localRedocScript(): Promise<string> {
  return replaceExactly(await readFile(redocScript, 'utf8'), replacements)
}
