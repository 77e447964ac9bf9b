import { isLoopback } from '@case-management/contract/http'
import { useState } from 'preact/hooks'
import { movedTo, type Connection } from './connection.ts'
import { demoAccess } from './demo-access.ts'
import { isInsecure, knownHosts, permission } from './hosts.ts'
import { TextInput } from './text-input.tsx'

/** Host, token, account and stream. */
export function ConnectionInputs(props: {
  connection: Connection
  /** Whether a token was removed because the host became another. */
  forgotten: boolean
  onChange: (changed: Partial<Connection>) => void
}) {
  const { connection, forgotten, onChange } = props
  const { host, allowInsecureHost, token, accountId, streamId } = connection
  const [shown, setShown] = useState(false)
  const [problem, setProblem] = useState('')
  const known = knownHosts.find(({ url }) => url === host)

  const changeHost = (next: string) => onChange(movedTo(connection, next))

  const fillIn = async () => {
    setProblem('')
    try {
      onChange(await demoAccess())
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <fieldset id="connection">
      <legend>Where and who</legend>
      <div class="row">
        <p>
          <label for="known-host">Kind of host</label>
          <select
            id="known-host"
            value={known?.url ?? ''}
            onChange={(event) => changeHost(event.currentTarget.value)}
          >
            {knownHosts.map(({ name, url }) => (
              <option key={url} value={url}>
                {name}
              </option>
            ))}
            <option value="">Another host</option>
          </select>
        </p>
        <TextInput
          id="host"
          label="Host"
          value={host}
          onInput={changeHost}
          placeholder="platform.kore.ai"
          hint="The name of a host, or its URL for a host of this machine."
        />
      </div>
      {isInsecure(host) && (
        <p>
          <label>
            <input
              id="allowInsecureHost"
              type="checkbox"
              checked={allowInsecureHost}
              onChange={(event) => onChange({ allowInsecureHost: event.currentTarget.checked })}
            />{' '}
            {permission}, so that token and tasks can be read on the way
          </label>
        </p>
      )}
      <p>
        <label for="token">Token (JWT)</label>
        {/* No password field: a browser would offer to keep it. */}
        <input
          id="token"
          type="text"
          class={shown ? '' : 'concealed'}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={token}
          aria-describedby="token-hint"
          onInput={(event) => onChange({ token: event.currentTarget.value })}
        />
      </p>
      <p id="token-hint" class="hint">
        It stays in the memory of this page and goes to the host above only. Closing or reloading the page, or
        choosing another host, forgets it.
      </p>
      <p role="status" class="hint">
        {forgotten &&
          token === '' &&
          'The host is another, so the token was removed: enter one for this host.'}
      </p>
      <p>
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          Show the token
        </button>{' '}
        {isLoopback(host) && (
          <button type="button" onClick={() => void fillIn()}>
            Fill in demo access
          </button>
        )}
      </p>
      <p role="alert" class="bad">
        {problem}
      </p>
      <div class="row">
        <TextInput
          id="accountId"
          label="Account (accountId)"
          value={accountId}
          onInput={(value) => onChange({ accountId: value })}
        />
        <TextInput
          id="streamId"
          label="Stream (streamId)"
          value={streamId}
          onInput={(value) => onChange({ streamId: value })}
        />
      </div>
    </fieldset>
  )
}
