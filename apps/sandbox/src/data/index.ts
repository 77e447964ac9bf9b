/** Generated tasks: deterministic, valid by the contract, and with every edge of it. */
export { createProgressReporter } from './progress.ts'
export { seedTasks, type SeedProgress } from './seed-tasks.ts'
export { createTaskGenerator } from './task-generator.ts'
