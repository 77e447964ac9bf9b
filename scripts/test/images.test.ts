import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { argumentOf, buildAndImage, wordsOf } from '../images/dockerfile.ts'
import { layOut, type LaidOut } from '../images/lay-out.ts'
import { tryService } from '../images/try-service.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const server = (onSignal: string) =>
  `import { writeFileSync } from 'node:fs'
process.on('SIGTERM', () => process.exit(${onSignal}))
setTimeout(() => writeFileSync('well', process.env.WORD), 100)
setInterval(() => {}, 1000)`
const dockerfile = (more: string) => `
# Two stages.
FROM node AS build
WORKDIR /src
COPY . .
RUN mkdir out \\
  && cp server.mjs out/

FROM node
ENV WORD=hello
WORKDIR /app
COPY --from=build /src/out .
${more}
HEALTHCHECK CMD ["cat", "well"]
CMD ["node", "server.mjs"]
`

function tried(text: string, program: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'image-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'server.mjs'), program)
  const stages = new Map<string, LaidOut>()
  const context = (from: string, to: string) =>
    cpSync(join(folder, from, 'server.mjs'), join(to, 'server.mjs'))
  const { build, image } = buildAndImage(text)
  stages.set('build', layOut(build, join(folder, 'build'), { context, stages }))
  return tryService(image, layOut(image, join(folder, 'final'), { context, stages }))
}

describe.each(['docs', 'mock', 'sandbox'])('the Dockerfile of %s', (name) => {
  const { build, image } = buildAndImage(read(`docker/${name}.Dockerfile`))

  it('builds by one script of package.json, and copies what that lays out', () => {
    expect(argumentOf(build, 'RUN')).toBe(`npm run ci:image ${name}`)
    expect(manifest.scripts).toHaveProperty(['ci:image'])
    expect(image.instructions.map(({ argument }) => argument).join('\n')).toContain(`/src/image/${name} `)
  })

  it('changes nothing but what it copies, which is why its steps can be tried without an engine', () => {
    for (const { argument } of image.instructions.filter((instruction) => instruction.name === 'RUN'))
      expect(argument).not.toMatch(/(?:^|\s)\//)
  })

  it('runs as a user by number, says whether it is well, and starts without a shell', () => {
    expect(argumentOf(image, 'USER')).toMatch(/^[1-9]\d*$/)
    expect(wordsOf(argumentOf(image, 'HEALTHCHECK')).length).toBeGreaterThan(0)
    expect(wordsOf(argumentOf(image, 'ENTRYPOINT') ?? argumentOf(image, 'CMD')).length).toBeGreaterThan(0)
  })
})

it('compose starts each image and PostgreSQL, and opens ports to this machine alone', () => {
  const { services }: { services: Record<string, { build?: { dockerfile: string }; ports?: string[] }> } =
    parse(read('compose.yaml'))
  expect(Object.keys(services).toSorted()).toEqual(['database', 'docs', 'mock', 'sandbox'])
  for (const { build, ports = [] } of Object.values(services)) {
    expect(build ? read(build.dockerfile) : 'FROM').toContain('FROM')
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
  }
})

describe('trying an image without an engine', () => {
  it('runs the steps, waits for the health check and ends the service', async () => {
    await expect(tried(dockerfile('USER 1000'), server('0'))).resolves.toBeUndefined()
  })

  it.each([
    ['it runs as root', 'USER root', '0'],
    ['it runs as root', '', '0'],
    ['it ended with 7 on SIGTERM', 'USER 1000', '7'],
    ['RUN false ended with 1', 'RUN false\nUSER 1000', '0'],
  ])('says that %s', async (problem, more, onSignal) => {
    await expect(async () => tried(dockerfile(more), server(onSignal))).rejects.toThrow(problem)
  })
})
