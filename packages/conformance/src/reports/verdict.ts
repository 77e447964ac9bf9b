import type { RunReport } from './run-report.ts'

/** What a run came to, in the words that begin a report. Only a whole run without any problem conforms. */
export function verdictOf({
  conforms,
  interrupted,
  failed,
}: Pick<RunReport, 'conforms' | 'interrupted' | 'failed'>): string {
  if (interrupted) return 'Interrupted, incomplete'
  if (conforms) return 'Conforms'
  return failed > 0 ? 'Does not conform' : 'Not shown to conform'
}
