import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hostHeaders } from '../site/host-headers.ts'
import { packageFolder } from '../site/paths.ts'
import { forEver, siteHeaders } from '../src/site-headers.ts'

it('tells a host of files what every answer says, and which files never change', () => {
  expect(hostHeaders(['index.html', 'console-sign-L5MIJODW.js', 'console.js'])).toBe(`/*
  Content-Security-Policy: frame-ancestors 'none'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff

/console-sign-L5MIJODW.js
  Cache-Control: public, max-age=31536000, immutable
`)
})

it('tells nginx the same', () => {
  const settings = readFileSync(join(packageFolder, '../../docker/nginx.conf'), 'utf8')
  for (const [name, value] of Object.entries(siteHeaders))
    expect(settings).toMatch(new RegExp(`add_header ${name} "?${value}"? always;`))
  expect(settings).toContain(`"${forEver}"`)
  expect(settings).toContain('error_page 404 /404.html;')
})
