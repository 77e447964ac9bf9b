#!/usr/bin/env node
import { requireNode } from '@case-management/serving/require-node'

requireNode('sandbox', new URL('../package.json', import.meta.url))
await import('./cli.ts')
