import { tasksQueryOptions } from '@case-management/react-query'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import { clientOf } from './client.js'
import { Tasks } from './tasks.jsx'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const { TASKS_HOST: host, ACCOUNT_ID: accountId, STREAM_ID: streamId, TOKEN: token } = process.env
  const access = { host, accountId, streamId, token }
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(tasksQueryOptions(clientOf(access), { limit: 3 }))
  return <Tasks access={access} state={dehydrate(queryClient)} />
}
