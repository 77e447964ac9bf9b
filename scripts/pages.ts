// `npm run ci:docs`: builds the docs for GitHub Pages. What follows it goes to nx.
import { nx } from './nx.mjs'
import { pagesAddress } from './publishing/publisher.ts'

const address = pagesAddress(process.env)
if (address === undefined)
  console.log('publisher.json names no repository, so the page for an address without one leads nowhere.')
const options = address === undefined ? [] : [`--base-url=${address}`]
const { code } = await nx(['build', '@case-management/docs', ...process.argv.slice(2), ...options])
process.exitCode = code
