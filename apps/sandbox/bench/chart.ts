import type { StreamFigures } from './streams.ts'

/** The searches that a chart shows: the lines of all would hide each other. */
const shownSearches = [
  'first page',
  'two statuses, two priorities, one channel',
  'in the middle (skip)',
  'status, deep (skip)',
  'two queues',
  'search, common',
  'search, two letters',
]
const colours = ['#4269d0', '#efb118', '#ff725c', '#6cc5b0', '#3ca951', '#a463f2', '#9c6b4e']

const width = 760
const height = 380
const plot = { left: 60, right: 300, top: 30, bottom: 45 }
/** Powers of ten from the fastest to the slowest, in milliseconds. */
const decades = { least: -2, most: 3 }

/** How the time of searches grows with the stream, both on logarithmic scales, as SVG. */
export function growthChart(figures: readonly StreamFigures[]): string {
  const sizes = figures.map(({ tasks }) => Math.log10(tasks))
  const [first, last] = [Math.min(...sizes), Math.max(...sizes)]
  const x = (size: number) =>
    plot.left + ((size - first) / Math.max(1e-9, last - first)) * (width - plot.left - plot.right)
  const y = (power: number) =>
    height -
    plot.bottom -
    ((power - decades.least) / (decades.most - decades.least)) * (height - plot.top - plot.bottom)

  const grid = Array.from({ length: decades.most - decades.least + 1 }, (_, index) => decades.least + index)
    .map(
      (power) =>
        `<line x1="${plot.left}" x2="${width - plot.right}" y1="${y(power)}" y2="${y(power)}" stroke="#ddd"/>` +
        `<text x="${plot.left - 8}" y="${y(power) + 4}" text-anchor="end">${10 ** power}</text>`,
    )
    .join('\n')
  const ticks = figures
    .map(
      ({ tasks }) =>
        `<text x="${x(Math.log10(tasks))}" y="${height - plot.bottom + 20}" text-anchor="middle">${tasks.toLocaleString('en-US')}</text>`,
    )
    .join('\n')
  const lines = shownSearches
    .map((name, index) => {
      const points = figures.map(({ tasks, searches }) => {
        const power = Math.log10(Math.max(10 ** decades.least, searches[name]?.median ?? 0))
        return `${x(Math.log10(tasks)).toFixed(1)},${y(power).toFixed(1)}`
      })
      const label = plot.top + 10 + index * 22
      return (
        `<polyline points="${points.join(' ')}" fill="none" stroke="${colours[index]}" stroke-width="2"/>` +
        `<rect x="${width - plot.right + 20}" y="${label - 9}" width="12" height="12" fill="${colours[index]}"/>` +
        `<text x="${width - plot.right + 38}" y="${label + 1}">${name}</text>`
      )
    })
    .join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#333">
<title>Milliseconds of a search by the number of tasks in the stream</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${plot.left}" y="18">milliseconds by tasks in the stream</text>
${grid}
${ticks}
${lines}
</svg>
`
}
