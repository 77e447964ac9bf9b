// Prints by which hash nx would look up each task of the targets that it is given, in the workspace of its folder.
import { createProjectGraphAsync } from 'nx/src/project-graph/project-graph'
import { readNxJson } from 'nx/src/config/configuration'
import { createTaskHasher } from 'nx/src/hasher/create-task-hasher'
import { createTaskGraph } from 'nx/src/tasks-runner/create-task-graph'

const graph = await createProjectGraphAsync()
const tasks = createTaskGraph(graph, {}, Object.keys(graph.nodes), process.argv.slice(2), undefined, {})
const hasher = createTaskHasher(graph, readNxJson(), {})
const all = Object.values(tasks.tasks)
const hashes = await hasher.hashTasks(all, tasks, process.env)
console.log(JSON.stringify(Object.fromEntries(all.map(({ id }, index) => [id, hashes[index]?.value]))))
