import { readFile } from 'node:fs/promises'

const guides = new URL('../../../../apps/docs/guides/', import.meta.url)

/** The blocks of shell that a guide has, in its order. */
async function shellOf(guide: string): Promise<string[]> {
  const markdown = await readFile(new URL(`${guide}.md`, guides), 'utf8')
  return Array.from(markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm))
    .filter(([, language = '']) => ['', 'sh'].includes(language))
    .map(([, , code = '']) => code.trim())
}

/** The commands of the guides that lead a new user to the first run in CI. */
export interface GuideCommands {
  plan: string
  probe: string
  probeUpdates: string
  diff: string
  sandbox: string
  run: string
  ci: string
}

/** Reads the commands from the guides. @throws Error when a guide has one of them no more, or twice. */
export async function guideCommands(): Promise<GuideCommands> {
  const tenant = await shellOf('your-tenant')
  const ci = await shellOf('conformance-in-ci')
  return {
    plan: only(tenant, /conformance run .*--plan/),
    probe: only(tenant, /conformance probe(?![\s\S]*--allow-writes)/),
    probeUpdates: only(tenant, /conformance probe[\s\S]*--allow-writes/),
    diff: only(tenant, /conformance dialect diff/),
    sandbox: only(tenant, /run sandbox --dialect/),
    run: only(tenant, /conformance run(?!.*--plan).*--dialect/),
    ci: only(ci, /npx .*conformance run .*--report conformance\.xml/),
  }
}

function only(blocks: readonly string[], pattern: RegExp): string {
  const [found, ...others] = blocks.filter((code) => pattern.test(code))
  if (found === undefined || others.length > 0)
    throw new Error(`The guides have ${found === undefined ? 'no' : 'more than one'} block like ${pattern}.`)
  return found
}
