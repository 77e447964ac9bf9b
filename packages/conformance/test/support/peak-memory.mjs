import { appendFileSync } from 'node:fs'

// Preloaded into the command: what it used at most is known to the system, and that of its children apart.
process.on('exit', () => {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  appendFileSync(process.env.PEAK_MEMORY_FILE, `${megabytes}\n`)
})
