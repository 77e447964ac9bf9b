const stroke =
  'viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"'

/** Pictures of the buttons of the shell, as SVG that stands in the page. */
export const icons = {
  search: `<svg ${stroke}><circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 3.8 3.8"/></svg>`,
  sun: `<svg class="sun" ${stroke}><circle cx="10" cy="10" r="3.5"/><path d="M10 1.8v1.9M10 16.3v1.9M1.8 10h1.9M16.3 10h1.9M4.2 4.2l1.3 1.3M14.5 14.5l1.3 1.3M4.2 15.8l1.3-1.3M14.5 5.5l1.3-1.3"/></svg>`,
  moon: `<svg class="moon" ${stroke}><path d="M16.8 12.2A7 7 0 0 1 7.8 3.2a7 7 0 1 0 9 9Z"/></svg>`,
  repository: `<svg ${stroke}><path d="m6.5 6-4 4 4 4M13.5 6l4 4-4 4M11.5 4l-3 12"/></svg>`,
  copy: `<svg ${stroke}><rect x="7" y="7" width="10" height="10" rx="2"/><path d="M13 7V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2"/></svg>`,
}
