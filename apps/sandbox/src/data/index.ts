/** Generated tasks: deterministic, valid by the contract, and with every edge of it. */
export { createProgressReporter, type ProgressReporter, type ProgressStream } from './progress.ts'
export { seedTasks, type SeedProgress, type SeedTasksOptions } from './seed-tasks.ts'
export { createTaskGenerator, type TaskGenerator, type TaskGeneratorOptions } from './task-generator.ts'
