import { stringify } from 'yaml'
import bundle from '@case-management/contract/openapi.json' with { type: 'json' }
import { guides } from './guides/guides.ts'
import { document, documentedOperations } from './reference/openapi.ts'
import type { SiteFile } from './site-file.ts'
import { workflowFiles } from './workflows/arazzo.ts'

/** What programs read in place of pages: `llms.txt` (https://llmstxt.org), and the contract as YAML. */
export function agentFiles(): SiteFile[] {
  return [
    { path: 'llms.txt', text: llmsText() },
    { path: 'openapi.yaml', text: stringify(bundle) },
  ]
}

function llmsText(): string {
  const operations = documentedOperations.map(
    ({ operation: { operationId, summary, description } }) =>
      `- [${summary}](operations/${operationId}.md): ${description.split('\n')[0] ?? ''}`,
  )
  return [
    `# ${document.info.title}`,
    `> ${document.info.summary}`,
    `Two operations, each a POST with a JSON body, a JWT in the header \`auth\` and the account in the header \`accountId\`.
Each statement says what it rests on: documented, sample, sibling (the vendor's other public pages) or inferred.
Requests are closed: a key that the contract does not name is refused. Responses are open.`,
    `## Operations\n\n- [Overview](index.md): what this is, for whom, and where to begin\n${operations.join('\n')}\n- [Conventions](conventions.md): how the API is called, and what holds for all of the contract`,
    `## Contract\n\n- [OpenAPI 3.1 as YAML](openapi.yaml): everything, with named examples\n- [OpenAPI 3.1 as JSON](openapi.json): the same\n- [OpenAPI 3.1 for generators](openapi.generators.json): the same contract for generators of clients that cannot use it as it is, such as openapi-generator\n- [OpenAPI 3.0](openapi.3.0.json): the same contract for tools that refuse OpenAPI 3.1\n- [Texts and contracts](for-agents.md): what programs read of this site\n- [Changelog](changelog.md): what changed from version to version
- [Client generators](generators.md): which generators of clients work with the contract, and with which options
- [Conformance status](status.md): what is checked of the contract, against which hosts, and what came of it
- [Every check](checks.md): each check by name
- [Coverage](coverage.md): requests by parameter and status
- [Every fault](faults.md): each fault that the suite was tried with, and the check that caught it`,
    `## Guides\n\n${guides.map(({ title, path, description }) => `- [${title}](${path}.md): ${description}`).join('\n')}`,
    `## Workflows\n\n- [Workflows](workflows.md): all of them\n${workflowFiles.map(({ name, arazzo: { info } }) => `- [${info.title}](workflows/${name}.md): ${info.summary}`).join('\n')}`,
    '',
  ].join('\n\n')
}
