/** The looks of the HTML report, for light and dark. */
export const styles = `
:root { color-scheme: light dark; --red: light-dark(#b3261e, #ff8a80); --green: light-dark(#146c2e, #7ddc94); --amber: light-dark(#7a4f00, #ffc66b); --line: light-dark(#d0d0d8, #45454f); }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: light-dark(#fff, #16161a); color: light-dark(#1a1a1f, #e8e8ee); }
main { max-width: 72rem; overflow-wrap: anywhere; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
.verdict { border: 2px solid; border-radius: .4rem; padding: 0 .5rem; }
.passed { color: var(--green); } .failed { color: var(--red); } .difference, .different { color: var(--amber); }
.counts { display: flex; flex-wrap: wrap; gap: 1.5rem; list-style: none; padding: 0; font-size: 1.1rem; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; padding: .5rem 1rem; }
details > :not(summary) { color: light-dark(#1a1a1f, #e8e8ee); }
summary { cursor: pointer; }
pre { overflow: auto; max-height: 24rem; background: light-dark(#f4f4f7, #222228); padding: .75rem; border-radius: .3rem; white-space: pre-wrap; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: .5rem 0 0; }
code { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; } th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td { color: inherit; }
.wide { overflow-x: auto; } .wide table { table-layout: auto; min-width: 60rem; } caption { text-align: left; padding: .3rem .5rem; }
`
