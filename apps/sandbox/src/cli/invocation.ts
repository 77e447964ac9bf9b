/** How the command is called where it runs: from its sources in the workspace, or as a package. */
export const invocation = import.meta.url.endsWith('.ts') ? 'pnpm sandbox' : 'npx @case-management/sandbox'
